import { toBody, toSdkBody } from './bodies'
import { info, success } from './scenario'

const BEGIN = Date.parse('2026-03-07T21:04:09.500Z')

describe('the body of a log', () => {
  it('is written as the API documents it, numbers as text', () => {
    const line = info(3, 'broadcaster', 'Queued.', {
      data: { inventory: '33', salesPrice: '79.99', currency: 'BRL' },
    })

    expect(toBody(line, BEGIN)).toEqual({
      type: 'information',
      agent: 'broadcaster',
      description: 'Queued.',
      date: '2026-03-07T21:04:12.500Z',
      data: { inventory: '33', salesPrice: '79.99', currency: 'BRL' },
      evidence: {},
    })
  })

  it('tells a day alone where the connector knows no time', () => {
    const line = info(86_400, 'La Canasta', 'En cola.', { isDateOnly: true })

    expect(toBody(line, BEGIN).date).toBe('2026-03-08')
  })

  it('is written in capitals, numbers and slashes as the SDK writes it', () => {
    const line = success(0, 'Bridge', 'Price updated', {
      data: { salesPrice: '11.90', currency: 'BRL', status: 'synced' },
    })

    expect(toSdkBody(line, BEGIN)).toEqual({
      Type: 'Success',
      Date: '3/7/2026 9:04:09 PM',
      Description: 'Price updated',
      Agent: 'Bridge',
      Data: { Price: 11.9, Currency: 'BRL', Status: 'Synchronized' },
      Errors: [],
    })
  })

  it('tells midnight as twelve in the morning', () => {
    const line = info(0, 'Bridge', 'Queued')

    expect(toSdkBody(line, Date.parse('2026-11-20T00:00:05Z')).Date).toBe(
      '11/20/2026 12:00:05 AM'
    )
  })
})
