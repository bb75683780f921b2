import type { Money } from '../model/offer'

type WireMoney = { amount: string; currency?: string | null }

/** An amount that is known, with its currency if that is known. */
export function toMoney(
  money: WireMoney | null | undefined
): Money | undefined {
  return money
    ? { amount: money.amount, currency: money.currency ?? undefined }
    : undefined
}
