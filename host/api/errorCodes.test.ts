import { Api, expectFailure, startApi } from './testApi'

let api: Api

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.stop())

const ask = (id: string) => api.get(`/error-codes/${id}`)

test('200: a code is told in a list of one, its link left to be filled in', async () => {
  const { status, body } = await ask('CTLG-001')

  expect(status).toBe(200)
  expect(body).toEqual([
    {
      id: 'CTLG-001',
      type: 'Generic mapping',
      description: expect.any(String),
      solutionText: 'Check mapping spreadsheet',
      solutionLink: expect.stringContaining('{accountName}'),
    },
  ])
})

test.each(['CTLG-005-001', 'CTLG-005.MY_CODE', 'ctlg-005'])(
  '200: %s is CTLG-005',
  async (id) => {
    expect((await ask(id)).body).toMatchObject([{ id: 'CTLG-005' }])
  }
)

test.each(['errorId', '%7B%7BerrorCodeId%7D%7D', '%7BerrorCodeId%7D'])(
  '200: %s asks for all codes',
  async (id) => {
    const { body } = await ask(id)
    const ids = body.map((code: { id: string }) => code.id)

    expect(ids).toHaveLength(17)
    expect(ids).not.toContain('CTLG-XXX')
  }
)

test('200: nothing to do is nothing told', async () => {
  const [code] = (await ask('CTLG-011')).body

  expect(Object.keys(code)).toEqual(['id', 'type', 'description'])
})

test.each(['CTLG-999', 'CTLG-0051', 'toString', 'CTLG'])(
  '404: %s is no code',
  async (id) => {
    expectFailure(await ask(id), 404, 'ERROR_CODE_NOT_FOUND')
  }
)
