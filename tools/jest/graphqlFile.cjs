const { parse } = require('graphql')

/** Makes `import QUERY from './x.graphql'` give the parsed document, as the builders of VTEX IO do. */
module.exports = {
  process: (text) => ({
    code: `module.exports = { __esModule: true, default: ${JSON.stringify(
      parse(text, { noLocation: true })
    )} }`,
  }),
}
