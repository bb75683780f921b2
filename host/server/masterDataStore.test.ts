import { allLogs, aSeller, keyOf, SINCE } from '../../node/testing/factories'
import { newFolder } from '../storage/testing/harnesses'
import { testConfig } from '../testing/startTestHost'
import { openMasterDataStore } from './masterDataStore'

const { dataDir, remove } = newFolder()

afterAll(remove)

const open = () =>
  openMasterDataStore(testConfig({ STORE: 'masterdata', DATA_DIR: dataDir }))

test('What a host keeps in the stand-in of Master Data is there when it starts again', async () => {
  const store = await open()
  const seller = await aSeller(store)
  const { interaction, logs } = await seller.report({
    logs: [{ evidence: { request: 'curl', response: null } }],
  })
  const read = allLogs({}, { withEvidence: true })

  await store.close()
  const again = await open()
  const reading = await again.readInteraction(keyOf(interaction), SINCE, read)

  expect(reading?.logs?.items).toEqual(logs)
  expect(await again.listFeeds(seller.account)).toHaveLength(1)
  await again.close()
})

test('A folder that is in use is refused by name', async () => {
  const store = await open()

  await expect(open()).rejects.toThrow(`${dataDir}/masterdata is in use`)
  await store.close()
})
