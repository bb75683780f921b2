// The tests of react/ on what VTEX IO serves, whatever react/package.json asks
// for: React 16.9.0 and react-intl 3.9.1. The shell is the host's own, and stays out.
const { dirname, join } = require('node:path')
const { projects } = require('../../../jest.config.cjs')

const rootDir = join(__dirname, '../../..')
const folderOf = (name) => dirname(require.resolve(`${name}/package.json`))

const SERVED = {
  react: folderOf('react-16.9'),
  'react-dom': folderOf('react-dom-16.9'),
  'react-intl': folderOf('react-intl-3.9'),
}

const pages = projects.find(({ displayName }) => displayName === 'react')

const served = Object.entries(SERVED).flatMap(([name, folder]) => [
  [`^${name}$`, folder],
  [`^${name}/(.*)$`, `${folder}/$1`],
])

/** @type {import('jest').Config} */
module.exports = {
  ...pages,
  displayName: 'react on the platform',
  rootDir,
  roots: ['<rootDir>/react'],
  moduleNameMapper: {
    ...pages.moduleNameMapper,
    ...Object.fromEntries(served),
  },
  setupFilesAfterEnv: [
    ...pages.setupFilesAfterEnv,
    '<rootDir>/tools/io/platform/served.ts',
  ],
}
