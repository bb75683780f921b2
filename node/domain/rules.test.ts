import {
  aLog,
  anError,
  at,
  idAt,
  NO_DATA,
  OFFER,
  offerStory,
} from '../testing/offerStory'
import { registerChannel } from './channel'
import { classify } from './errorCode'
import { Failure } from './errors'
import { activateFeed, deactivateFeed, requireActive } from './feed'
import { plus } from './instant'
import {
  addLogs,
  closeInteraction,
  expiresAt,
  newValueOf,
  openInteraction,
  readableSince,
  requireReadable,
} from './interaction'
import { EMPTY_LEDGER, forgetArchived, record, stateOf } from './offerLedger'

const codes = (offer: ReturnType<typeof offerStory>) =>
  offer.state().openErrors.map((error) => error.code)

const brl = (amount: string) => ({ amount, currency: 'BRL' })

function failureOf(work: () => unknown): Failure {
  try {
    work()
  } catch (error) {
    return error as Failure
  }

  throw new Error('nothing was thrown')
}

describe('rule 1: the result of an interaction', () => {
  it('is processing while it is open, whatever its logs say', () => {
    const { open } = offerStory()

    expect(open().log({ type: 'success' }).result()).toBe('processing')
  })

  it('is that of the last conclusive log by date, whichever came first', () => {
    const { open } = offerStory()
    const told = open()
      .log({ type: 'failure', date: at('2026-03-01T10:00:00Z') })
      .log({ type: 'success', date: at('2026-03-01T09:00:00Z') })
      .log({ type: 'info', date: at('2026-03-01T11:00:00Z') })
      .close()

    expect(told.result()).toBe('failure')
  })

  it('goes by arrival when conclusive logs have one date', () => {
    const { open } = offerStory()
    const date = at('2026-03-01')
    const told = open()
      .log({ type: 'failure', date })
      .log({ type: 'success', date })
      .close()

    expect(told.result()).toBe('success')
  })

  it('is a notification without a conclusive log', () => {
    const { open } = offerStory()

    expect(open().log({ type: 'warning' }).close().result()).toBe(
      'notification'
    )
    expect(open().close().result()).toBe('notification')
  })
})

describe('rule 2: a failure', () => {
  it('opens its errors at once and turns the offer to error', () => {
    const offer = offerStory()

    offer.open().log({
      type: 'failure',
      errors: [anError(), anError({ code: 'CTLG-007' })],
    })
    expect(offer.state().status).toBe('error')
    expect(codes(offer)).toEqual(['CTLG-006', 'CTLG-007'])
  })

  it('without errors opens one NTMAP-001 with its description', () => {
    const offer = offerStory()

    offer.open().log({ type: 'failure', description: 'Timeout of the channel' })
    expect(offer.state().openErrors).toMatchObject([
      { code: 'NTMAP-001', description: 'Timeout of the channel', title: null },
    ])
  })

  it('alone opens errors: those of another type are kept and not opened', () => {
    const offer = offerStory()
    const told = offer.open().log({ type: 'info', errors: [anError()] })

    expect(offer.state()).toMatchObject({ status: 'sending', openErrors: [] })
    expect(told.now().tally.counts.info).toBe(1)
  })
})

describe('rule 3: an open error', () => {
  it('is one per code and external code, and a repeat refreshes it', () => {
    const offer = offerStory()
    const error = anError({ externalCode: 'A' })

    offer.open().log({ type: 'failure', errors: [error] })
    const second = offer.open().log({
      type: 'failure',
      date: at('2026-03-02'),
      errors: [error, anError({ externalCode: 'B' })],
    })

    expect(offer.state().openErrors).toHaveLength(2)
    expect(offer.state().openErrors).toContainEqual(
      expect.objectContaining({
        externalCode: 'A',
        date: at('2026-03-02'),
        interactionId: second.now().id,
      })
    )
  })

  it('is archived by the success of an origin that can close it', () => {
    const offer = offerStory()

    offer
      .open({ origin: 'catalog' })
      .log({
        type: 'failure',
        errors: [anError({ closableOrigins: ['price', 'catalog'] })],
      })
      .close()
    offer.open({ origin: 'inventory' }).log({ type: 'success' }).close()
    expect(offer.state().status).toBe('error')

    const fix = offer.open({ origin: 'price' }).log({ type: 'success' })

    expect(offer.state().status).toBe('error')
    fix.close()
    expect(offer.state()).toMatchObject({ status: 'synced', openErrors: [] })
  })

  it('without closable origins is archived by the origin that opened it alone', () => {
    const offer = offerStory()

    offer.open({ origin: 'price' }).log({ type: 'failure' }).close()
    offer.open({ origin: 'catalog' }).log({ type: 'success' }).close()
    expect(offer.state().status).toBe('error')
    offer.open({ origin: 'price' }).log({ type: 'success' }).close()
    expect(offer.state().status).toBe('synced')
  })

  it('is archived when a newer failure of its origin does not report it again', () => {
    const offer = offerStory()
    const failing = (...reported: string[]) =>
      offer.open().log({
        type: 'failure',
        errors: reported.map((code) => anError({ code })),
      })

    failing('CTLG-006', 'CTLG-007').close()
    failing('CTLG-007', 'CTLG-009')
    expect(codes(offer)).toEqual(['CTLG-007', 'CTLG-009'])
  })

  it('of another origin survives a failure that cannot close it', () => {
    const offer = offerStory()

    offer.open({ origin: 'price' }).log({ type: 'failure' }).close()
    offer
      .open({ origin: 'catalog' })
      .log({ type: 'failure', errors: [anError()] })
      .close()
    expect(codes(offer)).toEqual(['CTLG-006', 'NTMAP-001'])
  })

  it('of several failures of one interaction stays beside the others', () => {
    const offer = offerStory()

    offer
      .open()
      .log({ type: 'failure', errors: [anError()] })
      .log({ type: 'failure', errors: [anError({ code: 'CTLG-009' })] })
    expect(codes(offer)).toHaveLength(2)
  })

  it('is archived by the success that its own interaction ends with', () => {
    const offer = offerStory()

    offer
      .open()
      .log({ type: 'failure', errors: [anError()] })
      .log({ type: 'success' })
      .close()
    expect(offer.state().status).toBe('synced')
  })
})

describe('errors without end', () => {
  const failing = (from: number, count: number) => ({
    type: 'failure' as const,
    errors: Array.from({ length: count }, (_, index) =>
      anError({ externalCode: `${from + index}` })
    ),
  })

  it('are refused beyond a thousand different ones of an interaction', () => {
    const told = offerStory().open().log(failing(0, 1000)).log(failing(0, 1000))

    expect(failureOf(() => told.log(failing(1000, 1)))).toMatchObject({
      code: 'BAD_INPUT',
      facts: { details: [{ path: 'errors' }] },
    })
    expect(told.now().tally.errors).toHaveLength(1000)
  })

  it('are forgotten once archived, but for the latest', () => {
    const { open } = offerStory()
    const failed = open().log(failing(0, 1000)).close().now()
    const fixed = open().log({ type: 'success' }).close().now()
    const since = plus(at('2026-04-01'), -1)

    expect(
      forgetArchived(record(EMPTY_LEDGER, failed), since).reports
    ).toHaveLength(1000)

    const ledger = [failed, fixed].reduce(record, EMPTY_LEDGER)
    const slim = forgetArchived(ledger, since)

    expect(slim.reports).toHaveLength(200)
    expect(stateOf(record(slim, failed))).toEqual(stateOf(ledger))
  })
})

describe('rule 4: the status of an offer', () => {
  const saying = (status: typeof NO_DATA.status) => ({
    data: { ...NO_DATA, status },
  })

  it('is sending before anything is closed', () => {
    const offer = offerStory()

    offer.open({ context: 'setup' }).log({ type: 'success' })
    expect(offer.state().status).toBe('sending')
  })

  it('is synced once an interaction closed with success', () => {
    const offer = offerStory()

    offer.open().log({ type: 'success' }).close()
    offer.open().log().close()
    expect(offer.state().status).toBe('synced')
  })

  it('is unavailable from any state while the latest closed interaction says so, and back', () => {
    const offer = offerStory()

    offer.open().log({ type: 'failure' }).close()
    const discard = offer.open().log(saying('unavailable'))

    expect(offer.state().status).toBe('error')
    discard.close()
    expect(offer.state()).toMatchObject({
      status: 'unavailable',
      discarded: { interactionId: discard.now().id },
    })
    offer.open().log({ type: 'success' }).close()
    expect(offer.state()).toMatchObject({ status: 'synced', discarded: null })
  })

  it('stays error while a setup interaction is open', () => {
    const offer = offerStory()

    offer.open().log({ type: 'failure' }).close()
    offer.open({ context: 'setup' }).log()
    expect(offer.state().status).toBe('error')
  })

  it.each(['synced', 'sending'] as const)(
    'takes an explicit %s only while no error is open',
    (status) => {
      const offer = offerStory()

      offer.open({ origin: 'price' }).log({ type: 'failure' }).close()
      offer.open({ origin: 'catalog' }).log(saying(status)).close()
      expect(offer.state().status).toBe('error')
      offer.open({ origin: 'price' }).log({ type: 'success' }).close()
      offer.open({ origin: 'catalog' }).log(saying(status)).close()
      expect(offer.state().status).toBe(status)
    }
  )

  it('is error by an explicit error, which opens NTMAP-001 when it lists none', () => {
    const offer = offerStory()

    offer.open().log({ ...saying('error'), description: 'Refused' })
    expect(offer.state()).toMatchObject({
      status: 'error',
      openErrors: [{ code: 'NTMAP-001', description: 'Refused' }],
    })
  })
})

describe('rule 5: a late message about an older interaction', () => {
  it('cannot overwrite newer price, inventory or status', () => {
    const offer = offerStory()
    const older = offer.open({ startDate: at('2026-03-01') })
    const newer = offer.open({ startDate: at('2026-03-02') })

    newer
      .log({
        type: 'success',
        data: { ...NO_DATA, price: brl('20'), inventory: 7 },
      })
      .close()
    older
      .log({
        type: 'success',
        data: {
          ...NO_DATA,
          price: brl('10'),
          inventory: 3,
          status: 'unavailable',
        },
      })
      .close()

    expect(offer.state()).toMatchObject({
      status: 'synced',
      price: brl('20'),
      inventory: 7,
    })
  })

  it('is told from a newer one also when its clock is a year ahead', () => {
    const offer = offerStory()
    const priced = (amount: string) => ({
      type: 'success' as const,
      data: { ...NO_DATA, price: brl(amount) },
    })

    offer
      .open({ startDate: at('2027-03-01') })
      .log(priced('1'))
      .close()
    offer
      .open({ startDate: at('2026-04-02') })
      .log(priced('2'))
      .close()
    expect(offer.state().price).toEqual(brl('2'))
  })

  it('cannot reopen what a newer success archived', () => {
    const offer = offerStory()
    const older = offer.open({ startDate: at('2026-03-01') })

    offer
      .open({ startDate: at('2026-03-02') })
      .log({ type: 'success' })
      .close()
    older.log({ type: 'failure' }).close()
    expect(offer.state().status).toBe('synced')
  })

  it('cannot archive what a newer failure opened', () => {
    const offer = offerStory()
    const older = offer.open({ startDate: at('2026-03-01') })

    offer.open({ startDate: at('2026-03-02') }).log({ type: 'failure' })
    older.log({ type: 'success' }).close()
    expect(offer.state().status).toBe('error')
  })
})

describe('rule 6: price, inventory and id on the channel', () => {
  it('come from logs that are not failures, when their interaction closes', () => {
    const offer = offerStory()
    const told = offer
      .open()
      .log({ data: { ...NO_DATA, price: brl('79.99'), externalOfferId: 'M1' } })
      .log({ type: 'failure', data: { ...NO_DATA, price: brl('1') } })

    expect(offer.state().price).toBeNull()
    told.close()
    expect(offer.state()).toMatchObject({
      price: brl('79.99'),
      externalOfferId: 'M1',
    })
  })

  it('are the new value of an interaction after success only', () => {
    const { open } = offerStory()
    const told = open({ origin: 'inventory' }).log({
      data: { ...NO_DATA, inventory: 0 },
    })

    expect(newValueOf(told.now())).toBeNull()
    told.log({ type: 'success' }).close()
    expect(newValueOf(told.now())).toEqual({ price: null, inventory: 0 })
  })
})

describe('rule 7: ten days', () => {
  const registered = at('2026-03-01T12:00:00.123Z')
  const id = idAt(registered)
  const expiry = at('2026-03-11T12:00:00.123Z')

  it('end exactly ten days after registration', () => {
    expect(expiresAt(id)).toBe(expiry)
    expect(() => requireReadable(id, plus(expiry, -1))).not.toThrow()
    expect(failureOf(() => requireReadable(id, expiry))).toMatchObject({
      code: 'INTERACTION_EXPIRED',
      facts: { expiredAt: expiry },
    })
  })

  it('are the same to the millisecond for lists', () => {
    expect(readableSince(plus(expiry, -1))).toBe(registered)
    expect(readableSince(expiry)).toBe(plus(registered, 1))
  })

  it('do not end for open errors, and do for archived ones', () => {
    const price = { ...OFFER, origin: 'price' as const }
    const request = {
      startDate: null,
      source: 'seller' as const,
      origin: 'price' as const,
      context: 'ongoing' as const,
    }

    const failed = addLogs(
      openInteraction(price, id, request),
      [aLog({ type: 'failure' })],
      [idAt(registered, 1)]
    ).interaction

    const open = record(EMPTY_LEDGER, closeInteraction(failed, registered))

    expect(forgetArchived(open, expiry)).toBe(open)

    const fixed = record(
      open,
      closeInteraction(
        addLogs(
          openInteraction(price, idAt(expiry), request),
          [aLog({ type: 'success' })],
          [idAt(expiry, 1)]
        ).interaction,
        expiry
      )
    )

    expect(fixed.reports).toHaveLength(1)
    expect(forgetArchived(fixed, expiry).reports).toHaveLength(0)
    expect(stateOf(forgetArchived(fixed, expiry))).toEqual(stateOf(fixed))
  })
})

describe('rule 8: a deactivated feed', () => {
  const channel = {
    id: 'vtex.amazon',
    vendor: 'vtex',
    name: 'Amazon',
    logo: 'https://example.com/a.png',
    owner: 'grocery1',
  }

  const asked = {
    account: 'grocery1',
    id: channel.id,
    affiliateId: 'MKP',
    salesChannel: '5',
  }

  it('answers as if it were not there, and keeps its data for its return', () => {
    const feed = activateFeed(null, channel, asked)
    const gone = deactivateFeed(feed, feed.id)

    expect(failureOf(() => requireActive(gone, feed.id)).code).toBe(
      'FEED_NOT_FOUND'
    )
    expect(failureOf(() => deactivateFeed(gone, feed.id)).code).toBe(
      'FEED_NOT_FOUND'
    )
    expect(activateFeed(gone, channel, asked)).toEqual(feed)
  })

  it('cannot be activated twice, nor without its channel', () => {
    const feed = activateFeed(null, channel, asked)

    expect(failureOf(() => activateFeed(feed, channel, asked)).code).toBe(
      'FEED_ALREADY_ACTIVE'
    )
    expect(failureOf(() => activateFeed(null, null, asked)).code).toBe(
      'CHANNEL_NOT_FOUND'
    )
  })
})

describe('rule 9: an info log that says synced', () => {
  it('applies its data on close, as a notification that makes the offer synced', () => {
    const offer = offerStory()
    const told = offer.open({ origin: 'price' }).log({
      type: 'info',
      data: { ...NO_DATA, price: brl('124'), status: 'synced' },
    })

    expect(offer.state()).toMatchObject({ status: 'sending', price: null })
    told.close()
    expect(told.result()).toBe('notification')
    expect(offer.state()).toMatchObject({
      status: 'synced',
      price: brl('124'),
    })
  })
})

describe('rule 10: a closed interaction', () => {
  it('stays as it is when it is closed again', () => {
    const closed = offerStory().open().close().now()

    expect(closeInteraction(closed, at('2026-04-01'))).toBe(closed)
  })

  it('takes no more logs', () => {
    const closed = offerStory().open().close().now()

    expect(
      failureOf(() => addLogs(closed, [aLog()], [idAt(at('2026-04-01'))])).code
    ).toBe('INTERACTION_CLOSED')
  })
})

describe('rule 11: a channel', () => {
  const request = {
    id: null,
    vendor: 'vtex',
    name: 'Mercado Livre',
    logo: 'https://example.com/m.png',
  }

  const channel = registerChannel(null, request, 'grocery1')

  it('belongs to the account that created it, under the name of its vendor', () => {
    expect(channel).toMatchObject({
      id: 'vtex.mercado-livre',
      owner: 'grocery1',
    })
  })

  it('stays the same when anyone sends the same again', () => {
    expect(registerChannel(channel, request, 'grocery1')).toBe(channel)
    expect(registerChannel(channel, request, 'other')).toBe(channel)
  })

  it('is changed by its owner alone', () => {
    const renamed = { ...request, name: 'Mercado Libre', id: channel.id }

    expect(registerChannel(channel, renamed, 'grocery1')).toEqual({
      ...channel,
      name: 'Mercado Libre',
    })
    expect(
      failureOf(() => registerChannel(channel, renamed, 'other')).code
    ).toBe('CHANNEL_TAKEN')
  })
})

describe('a code with a suffix', () => {
  it.each([
    ['CTLG-005', 'CTLG-005'],
    ['CTLG-005-001', 'CTLG-005'],
    ['INVNT-001.ERR_SKU_UNAVAILABLE', 'INVNT-001'],
    ['ctlg-005.a-b.c', 'CTLG-005'],
    ['CTLG-0051', 'NTMAP-001'],
    ['', 'NTMAP-001'],
  ])('%s is of the kind %s', (code, kind) => {
    expect(classify(code).id).toBe(kind)
  })
})
