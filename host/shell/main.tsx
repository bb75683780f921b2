import 'vtex-tachyons/tachyons.css'
import './shell.css'
import { createElement, lazy } from 'react'
import { render } from 'react-dom'
import { AdminShell } from './AdminShell'
import { home } from './layout/navigation'
import type { Pages } from './Page'
import { startHistory } from './router/history'
import { matchRoute } from './router/routes'
import { currentLanguage } from './settings/language'

type Entry = { default: Pages[string] }

const entries = byFileName(import.meta.glob<Entry>('../../react/*.tsx'))
const texts = byFileName(
  import.meta.glob<Record<string, string>>('../../messages/[a-z][a-z].json', {
    import: 'default',
  })
)

const loadMessages = (language: string) => texts[language]()

void start()

async function start() {
  startHistory(home.path)
  const language = currentLanguage(Object.keys(texts))
  const messages = loadMessages(language)
  const match = matchRoute(window.location.pathname)

  // The code of the page comes along with the texts; should it fail to come,
  // the page itself says so.
  if (match) entries[match.component]?.().catch(() => undefined)
  document.documentElement.lang = language

  render(
    createElement(AdminShell, {
      account: accountOfPage(),
      pages: mapValues(entries, (load) => lazy(load)),
      languages: Object.keys(texts),
      speech: { language, messages: await messages },
      loadMessages,
    }),
    document.getElementById('admin')
  )
}

/** The account that the server signed the page for. */
function accountOfPage(): string {
  const meta = document.querySelector<HTMLMetaElement>(
    'meta[name="vtex-account"]'
  )

  return meta?.content ?? ''
}

function byFileName<T>(files: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [
      path.replace(/^.*\/|\.\w+$/g, ''),
      file,
    ])
  )
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U) {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, map(value)])
  )
}
