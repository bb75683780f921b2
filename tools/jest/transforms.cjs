const { dirname } = require('node:path')

// Types are checked once, by `npm run types`: here they are only taken off.
const typescript = [
  'ts-jest',
  {
    tsconfig: {
      allowJs: false,
      esModuleInterop: true,
      isolatedModules: true,
      jsx: 'react',
      module: 'commonjs',
      moduleResolution: 'node10',
      resolveJsonModule: true,
      target: 'es2022',
    },
    diagnostics: false,
  },
]

// The pages speak GraphQL 15, as inside VTEX IO, and the host 16. npm lays the
// Apollo client beside the host's copy; the pages and the client must share
// theirs, or two copies of the language would meet in one document.
const graphqlOfPages = dirname(
  require.resolve('graphql/package.json', {
    paths: [`${__dirname}/../../react`],
  })
)

module.exports = {
  typescript,
  graphqlPath: {
    '^graphql$': graphqlOfPages,
    '^graphql/(.*)$': `${graphqlOfPages}/$1`,
  },
}
