import type { Price } from '#lib/domain/infrastructure/hub'
import { formatMoney } from '#lib/format'

/** A price in the cluster's currency with what it is for; null where nobody stated it, or it is not this reader's to see. */
export const priceText = (price: Price | null, currency: string, per: string): string | null =>
  price && `${formatMoney(Number(price.amount), currency)}${per}`
