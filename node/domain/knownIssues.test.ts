import { anError, at, NO_DATA, offerStory } from '../testing/offerStory'

describe('VTEX known issue 712956: the error stays after the SKU was fixed and sent again', () => {
  it('fail, fix, resend: the success archives the error and the offer is synced', () => {
    const offer = offerStory()

    offer
      .open({ context: 'setup' })
      .log({ description: 'Sending the SKU' })
      .log({
        type: 'failure',
        errors: [anError({ code: 'CTLG-004', externalCode: 'NO_BINDING' })],
      })
      .close()
    expect(offer.state().status).toBe('error')

    const resend = offer.open().log({ description: 'Sending the SKU again' })

    expect(offer.state().status).toBe('error')
    resend.log({ type: 'success', data: { ...NO_DATA, externalOfferId: 'S1' } })
    resend.close()
    expect(offer.state()).toMatchObject({
      status: 'synced',
      openErrors: [],
      externalOfferId: 'S1',
    })
  })

  it('a success told by the marketplace archives it too, whatever its external code', () => {
    const offer = offerStory()

    offer
      .open({ source: 'seller' })
      .log({
        type: 'failure',
        errors: [anError({ code: 'CTLG-004', externalCode: 'SELLER-7' })],
      })
      .close()
    offer
      .open({ source: 'channel' })
      .log({
        type: 'success',
        errors: [anError({ code: 'CTLG-004', externalCode: 'MKT-OK-9' })],
      })
      .close()
    expect(offer.state()).toMatchObject({ status: 'synced', openErrors: [] })
  })
})

describe('VTEX known issue 745738: the status of a SKU is not reliable', () => {
  const fail = (offer: ReturnType<typeof offerStory>, start: string) =>
    offer
      .open({ origin: 'price', startDate: at(start) })
      .log({ type: 'failure', errors: [anError({ code: 'PRICE-001' })] })

  const succeed = (offer: ReturnType<typeof offerStory>, start: string) =>
    offer
      .open({ origin: 'price', startDate: at(start) })
      .log({ type: 'success', data: { ...NO_DATA, inventory: 4 } })

  it('an update that was sent counts, also when the older failure is told after it', () => {
    const offer = offerStory()
    const failed = fail(offer, '2026-03-01T10:00:00Z')
    const sent = succeed(offer, '2026-03-01T11:00:00Z')

    sent.close()
    failed.close()
    expect(offer.state()).toMatchObject({ status: 'synced', inventory: 4 })
  })

  it('fail, fix and resend, over and over, ends as the last one did', () => {
    const offer = offerStory()

    for (let day = 1; day <= 20; day += 1) {
      const date = `2026-03-${String(day).padStart(2, '0')}`

      fail(offer, `${date}T08:00:00Z`).close()
      expect(offer.state().status).toBe('error')
      succeed(offer, `${date}T09:00:00Z`).close()
      expect(offer.state().status).toBe('synced')
    }
  })
})
