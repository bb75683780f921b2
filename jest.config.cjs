const { graphqlPath, typescript } = require('./tools/jest/transforms.cjs')

// Set before the first Date is made, and inherited by every worker.
process.env.TZ = 'UTC'

const platform = {
  '^vtex\\.styleguide$': '<rootDir>/host/shell/platform/vtex.styleguide.ts',
  '^vtex\\.render-runtime$':
    '<rootDir>/host/shell/platform/vtex.render-runtime.tsx',
  '\\.css$': 'identity-obj-proxy',
}

const project = (displayName, roots, options) => ({
  displayName,
  roots: roots.map((root) => `<rootDir>/${root}`),
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/.data/'],
  testEnvironment: 'node',
  transform: {
    '\\.graphql$': '<rootDir>/tools/jest/graphqlFile.cjs',
    '\\.m?tsx?$': typescript,
  },
  ...options,
})

/** One server for all who ask for it. */
const onPostgres = {
  globalSetup: '<rootDir>/tools/jest/startPostgres.mjs',
  globalTeardown: '<rootDir>/tools/jest/stopPostgres.mjs',
}

const RUNTIME_ONLY = '<rootDir>/host/runtime/'

/** @type {import('jest').Config} */
module.exports = {
  // Databases, browsers and workers start within tests: a busy machine takes its time.
  testTimeout: 60_000,
  // By itself Jest leaves one core idle, which is half of a small machine.
  maxWorkers: '100%',
  // A process that has loaded many modules anew for each file runs patterns many
  // times slower than a young one.
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/tools/jest/browsersFirst.cjs',
  reporters: ['default', '<rootDir>/tools/jest/agreement.mjs'],
  projects: [
    project('node', ['node']),
    project('react', ['react', 'host/shell'], {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/tools/jest/browserSetup.ts'],
      moduleNameMapper: { ...platform, ...graphqlPath },
    }),
    project('host', ['host', 'tools'], {
      testPathIgnorePatterns: ['<rootDir>/host/shell/', RUNTIME_ONLY],
      ...onPostgres,
      moduleNameMapper: platform,
    }),
    // What the host passes, and the app in the runtime of VTEX IO has to pass too.
    project('runtime', ['host/api', 'host/runtime'], {
      ...onPostgres,
      globals: { testTarget: 'runtime' },
    }),
    // The same where the app's data is on a host elsewhere.
    project('remote', ['host/api'], { globals: { testTarget: 'remote' } }),
    project('e2e', ['e2e'], {
      globalSetup: '<rootDir>/tools/jest/browserReady.mjs',
      globalTeardown: '<rootDir>/tools/jest/browserDone.mjs',
      setupFilesAfterEnv: ['<rootDir>/tools/jest/patience.ts'],
    }),
  ],
}
