import { Client } from 'pg'

test('the tests of the host have a real PostgreSQL server to themselves', async () => {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_URL })

  await client.connect()
  const { rows } = await client.query('select version(), 1 + 1 as sum')

  await client.end()
  expect(rows[0]).toEqual({
    version: expect.stringMatching(/^PostgreSQL \d+/),
    sum: 2,
  })
})
