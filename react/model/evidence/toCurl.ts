import type { HttpRequest } from './httpMessage'

/** A request as a cURL command that a shell takes. */
export function toCurl({ method, url, headers, body }: HttpRequest): string {
  return [
    `curl${method ? ` -X ${method}` : ''} ${quote(url ?? '')}`,
    ...headers.map(({ name, value }) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body ? [`--data-raw ${quote(body.text)}`] : []),
  ].join(' \\\n  ')
}

function quote(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`
}
