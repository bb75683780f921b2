import { displayedCode } from '../model/displayedCode'
import type { Interaction, Issue } from '../model/interaction'
import { toAftermath, toRef } from './aftermath'
import { toMoney } from './offerMoney'
import { OFFER_STATUSES } from './offers'
import type { InteractionDetailsQuery } from './schema.generated'
import { CONTEXT_OF, ORIGIN_OF, PARTY_OF, RESULT_OF, SOURCE_OF } from './words'

type WireInteraction = InteractionDetailsQuery['interaction']

export function toInteraction({
  interaction: wire,
}: InteractionDetailsQuery): Interaction {
  const { offer, logCounts } = wire

  return {
    feedId: wire.feedId,
    skuId: wire.skuId,
    interactionId: wire.id,
    startDate: wire.startDate,
    closedAt: wire.closedAt ?? undefined,
    expiresAt: wire.expiresAt,
    source: SOURCE_OF[wire.source],
    origin: ORIGIN_OF[wire.origin],
    context: CONTEXT_OF[wire.context],
    result: RESULT_OF[wire.result],
    newPrice: toMoney(wire.newValue?.price),
    newInventory: wire.newValue?.inventory ?? undefined,
    issues: wire.errors.map(toIssue),
    aftermath: wire.aftermath ? toAftermath(wire.aftermath) : undefined,
    openErrorCount: wire.openErrorCount,
    previous: toRef(wire.previous),
    next: toRef(wire.next),
    logCounts: {
      success: logCounts.success,
      info: logCounts.info,
      warning: logCounts.warning,
      failure: logCounts.failure,
    },
    logTotal: logCounts.total,
    agents: wire.agents,
    offer: {
      status: OFFER_STATUSES[offer.status],
      name: offer.product?.name,
      imageUrl: offer.product?.imageUrl ?? undefined,
      productId: offer.product?.productId,
      externalOfferId: offer.externalOfferId ?? undefined,
      channel: offer.channel,
    },
  }
}

function toIssue(error: WireInteraction['errors'][number]): Issue {
  return {
    code: displayedCode(error.code, error.externalCode),
    errorCodeId: error.errorCode.id,
    title: error.title || undefined,
    description: error.description,
    date: error.date,
    origin: ORIGIN_OF[error.origin],
    solvedBy: PARTY_OF[error.errorCode.solvedBy],
    solutionLink: error.errorCode.solutionLink ?? undefined,
    aftermath: toAftermath(error.aftermath),
  }
}
