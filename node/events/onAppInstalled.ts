/**
 * Sets up what the app needs of an account: the schemas of Master Data and the
 * daily call. Whatever is there already stays as it is, so events may come
 * again, and in any order.
 */
import { createHash } from 'node:crypto'

import { PURGE_SECRET_HEADER } from '../clients/purgeSecrets'
import { ScheduledCall } from '../clients/scheduler'
import { saveSchemas } from '../storage/schemas'
import { AppEvent, telling } from './appEvent'

/** The id of the scheduler's entry. */
const PURGE_ENTRY = 'offer-management-purge'

/** As service.json has it. */
const PURGE_PATH = '/_v/offer-management/purge'

type AppRef = { readonly id?: string } | null

/** An app was installed, updated or removed: this one, or any other of the account. */
export const onAppInstalled = telling('onAppInstalled', async (event) => {
  const { to, from } = Object(event.body) as { to?: AppRef; from?: AppRef }

  if (to) {
    if (isOwn(event, to)) await setUp(event)
  } else if (isOwn(event, from)) {
    await tearDown(event)
  }
})

/** An app was linked; what tells which is not documented, so doubt means: this one. */
export const onAppLinked = telling('onAppLinked', async (event) => {
  const { to, id } = Object(event.body) as { to?: AppRef; id?: string }
  const linked = to?.id ?? id

  if (!linked || isOwn(event, { id: linked })) await setUp(event)
})

async function setUp({ clients, vtex }: AppEvent): Promise<void> {
  await saveSchemas(clients.masterData)

  // Workspaces of developers come and go; the data is the account's, whose own workspace tidies it.
  if (!vtex.production) return

  const { scheduler, purgeSecrets } = clients
  const scheduled = await secretOf(clients)
  const secret =
    scheduled && (await purgeSecrets.isKept(scheduled))
      ? scheduled
      : await purgeSecrets.create()

  await scheduler.save(PURGE_ENTRY, dailyCall(vtex, secret))
}

/** The data stays: whoever installs the app again finds it, as far as it has not expired. */
async function tearDown({ clients }: AppEvent): Promise<void> {
  const secret = await secretOf(clients)

  await clients.scheduler.remove(PURGE_ENTRY)
  if (secret) await clients.purgeSecrets.forget(secret)
}

/** The secret that the scheduler sends at present; null when it sends none, or does not say. */
async function secretOf({
  scheduler,
}: AppEvent['clients']): Promise<string | null> {
  const headers = (await scheduler.headersOf(PURGE_ENTRY)) ?? {}
  const found = Object.entries(headers).find(
    ([name]) => name.toLowerCase() === PURGE_SECRET_HEADER
  )

  return found?.[1] ?? null
}

function dailyCall(
  { account, workspace }: AppEvent['vtex'],
  secret: string
): ScheduledCall {
  return {
    expression: `${minuteOf(account)} 4 * * *`,
    url: `https://${workspace}--${account}.myvtex.com${PURGE_PATH}`,
    headers: { 'cache-control': 'no-cache', [PURGE_SECRET_HEADER]: secret },
  }
}

/** Always the same for an account, so that an entry stays; another for others, so that not all come at once. */
function minuteOf(account: string): number {
  return createHash('sha256').update(account).digest()[0] % 60
}

function isOwn({ vtex }: AppEvent, app: AppRef | undefined): boolean {
  const [own] = vtex.userAgent.split('@')

  return app?.id?.split('@')[0] === own
}
