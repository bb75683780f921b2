import { readText, tableRows } from './documents'

const PACKAGES = { root: '', node: 'node/', react: 'react/', host: 'host/' }

/** Every dependency, with the parts that have it. */
function dependencies(): Map<string, string[]> {
  const found = new Map<string, string[]>()

  for (const [part, folder] of Object.entries(PACKAGES)) {
    const json = JSON.parse(readText(`${folder}package.json`))

    for (const name of Object.keys({
      ...json.dependencies,
      ...json.devDependencies,
    })) {
      found.set(name, [...(found.get(name) ?? []), part])
    }
  }

  return found
}

describe('CONTRIBUTING.md', () => {
  const contributing = readText('CONTRIBUTING.md')

  it('gives the reason of every dependency, and names no other', () => {
    const listed = tableRows(contributing, 'Dependencies').map(
      ([name, where]) => [name.replace(/`/g, ''), where]
    )

    const present = [...dependencies()].map(([name, parts]) => [
      name,
      parts.join(', '),
    ])

    expect(listed.sort()).toEqual(present.sort())
  })

  it('names every script, and no other', () => {
    const { scripts } = JSON.parse(readText('package.json'))
    const text = tableRows(contributing, 'Entry points').flat().join(' ')
    const named = [...text.matchAll(/`npm (?:run )?([a-z:]+)/g)].map(
      ([, script]) => script
    )

    expect(new Set(named)).toEqual(new Set(Object.keys(scripts)))
  })
})
