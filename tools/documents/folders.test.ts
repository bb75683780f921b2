import { readText } from './documents'

/** VTEX's command line and its builders run Yarn 1 in each of these, without the rest of the project. */
describe.each(['node', 'react'])('%s/package.json', (folder) => {
  const json = JSON.parse(readText(`${folder}/package.json`))

  it('ends the search for the folder that Yarn installs', () => {
    expect(json.private).toBe(true)
    expect(json.workspaces).toEqual([])
  })

  it('tells Yarn of the versions that npm is told of at the root', () => {
    const { overrides } = JSON.parse(readText('package.json'))
    const versions = { ...overrides, ...json.devDependencies }

    expect(Object.keys(json.resolutions)).toHaveLength(1)
    for (const [name, version] of Object.entries(json.resolutions)) {
      expect([name, version]).toEqual([name, versions[name]])
    }
  })
})
