import { parse } from 'graphql'
import type { Plugin } from 'vite'

/**
 * Makes `import QUERY from './x.graphql'` give the parsed document, as the
 * builder of VTEX IO does, so that no parser is sent to the browser.
 */
export function graphqlFiles(): Plugin {
  return {
    name: 'graphql-files',
    transform(text, id) {
      if (!id.endsWith('.graphql')) return undefined
      const document = JSON.stringify(parse(text, { noLocation: true }))

      return { code: `export default ${document}`, map: null, moduleType: 'js' }
    },
  }
}
