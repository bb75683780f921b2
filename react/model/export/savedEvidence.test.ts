import { savedLog } from '../../testing/exporting'
import type { Evidence } from '../log'
import { savedEvidence, savedEvidenceReader } from './savedEvidence'

const KEPT = {
  logs: [savedLog(), savedLog({ id: 'L2' }), savedLog({ id: 'L3' })],
  evidence: new Map<string, Evidence>([
    ['L1', { request: 'curl Übergröße', response: '200' }],
    ['L2', { response: 'TOO LONG' }],
  ]),
}

const search = (text: string) =>
  new Promise<string[]>((resolve) => {
    const found: string[] = []

    savedEvidence(KEPT).search(text, (ids, isDone) => {
      found.push(...ids)
      if (isDone) resolve(found)
    })
  })

test('evidence is read from the file', async () => {
  const source = savedEvidence(KEPT)

  expect(await source.read({ id: 'L2', hasEvidence: true })).toEqual({
    response: 'TOO LONG',
  })
  expect(await source.read({ id: 'L3', hasEvidence: false })).toEqual({})
})

test('it is searched in any case, requests and responses', async () => {
  expect(await search('übergrösse')).toEqual([])
  expect(await search('ÜBERGRÖß')).toEqual(['L1'])
  expect(await search('too long')).toEqual(['L2'])
})

test('a search that is stopped tells nothing', async () => {
  const onPart = jest.fn()

  savedEvidence(KEPT).search('curl', onPart)()
  await search('curl')
  expect(onPart).not.toHaveBeenCalled()
})

test('a file can be made of a file', async () => {
  const read = savedEvidenceReader(KEPT)

  expect(await read?.(['L1', 'L3'])).toEqual(
    new Map<string, Evidence | undefined>([
      ['L1', KEPT.evidence.get('L1')],
      ['L3', {}],
    ])
  )
  expect(savedEvidenceReader({ ...KEPT, evidence: undefined })).toBeUndefined()
})
