/** PriceOf { price, withheld, currency, per }   a price with what it is for; why it is not shown, or a dash where nobody stated it */
import type { Price } from '#lib/domain/infrastructure/hub'
import { dash, formatMoney } from '#lib/format'
import { Withheld } from '#ui/withheld'

export function PriceOf({
  price,
  withheld,
  currency,
  per,
}: {
  readonly price: Price | null
  readonly withheld: string | null
  readonly currency: string
  readonly per: string
}) {
  if (price !== null) return `${formatMoney(Number(price.amount), currency)}${per}`
  return withheld === null ? dash : <Withheld reason={withheld} />
}
