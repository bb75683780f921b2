/**
 * What one would do without care: the same logs as one HTML table, all rows of
 * it, from a file. Filter and search hide rows; a body is put into the page
 * whole.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { AddressInfo } from 'node:net'
import { SeedLog } from './longInteraction.mts'

export async function servePlainTable(
  logs: readonly SeedLog[],
  body: string
): Promise<{ url: string; stop: () => void }> {
  const files: Readonly<Record<string, Buffer>> = {
    '/': Buffer.from(htmlOf(logs)),
    '/body': Buffer.from(body),
  }

  const server = createServer((request, response) => {
    const file = files[request.url ?? '']

    response.statusCode = file ? 200 : 404
    response.setHeader(
      'Content-Type',
      request.url === '/' ? 'text/html; charset=utf-8' : 'text/plain'
    )
    response.end(file)
  }).listen(0, '127.0.0.1')

  await once(server, 'listening')

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function htmlOf(logs: readonly SeedLog[]): string {
  const rows = logs.map(
    ({ type, date, description, agent, evidence }) =>
      `<tr class="${type}"><td>${type}<td>${date}<td>${description}<td>${agent}<td>${evidence ? '<button>Evidence</button>' : ''}`
  )

  return `<!doctype html><meta charset="utf-8"><title>Plain table</title>
<style>table{width:100%;table-layout:fixed;border-collapse:collapse}td{border-top:1px solid #ccc;padding:8px}</style>
<h1>Offer</h1><p id="result">Failure</p>
<button id="filter">Failure</button> <input type="search"> <output role="status"></output> <button id="body">Body</button><pre></pre>
<table><tbody>${rows.join('\n')}</tbody></table>
<script>
const status = document.querySelector('[role=status]')
const rows = Array.from(document.querySelectorAll('tr'))
const say = (count) => { status.textContent = count === rows.length ? count + ' logs' : count + ' of ' + rows.length + ' logs' }
const show = (isShown) => { let count = 0; for (const row of rows) { row.hidden = !isShown(row); if (!row.hidden) count += 1 }; say(count) }
let isFiltered = false
document.querySelector('#filter').onclick = () => { isFiltered = !isFiltered; show((row) => !isFiltered || row.className === 'failure') }
document.querySelector('[type=search]').oninput = ({ target }) => { const text = target.value.toLowerCase(); show((row) => row.textContent.toLowerCase().includes(text)) }
document.querySelector('#body').onclick = async () => { const body = await (await fetch('/body')).text(); const at = body.indexOf('{'); document.querySelector('pre').textContent = JSON.stringify(JSON.parse(body.slice(at)), null, 2) }
say(rows.length)
</script>`
}
