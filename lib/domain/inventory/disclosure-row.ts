import type { Decimal } from '../decimal.ts'
import type { YearDisclosure } from './year-disclosure.ts'

/**
 * Rows of the sheets Disclosures and Trading shares, as read and checked. An optional field is undefined where the file has no such
 * column, which leaves what is stored alone; null is an empty cell.
 */
export type DisclosureRow = {
  readonly row: number
  readonly id: string | null
  readonly year: number
  readonly netRevenue?: Decimal | null
  readonly revenueSource?: string | null
  readonly perName?: string | null
  readonly perUnit?: string | null
  readonly perAmount?: Decimal | null
}
export type TradingShareRow = {
  readonly row: number
  readonly id: string | null
  readonly year: number
  readonly siteKey: string
  readonly percent: Decimal
}

export type DisclosureFields = Required<Omit<DisclosureRow, 'row' | 'id' | 'year'>>
export type KeptDisclosure = DisclosureFields & { readonly id: string; readonly year: number }
export type KeptTradingShare = Omit<TradingShareRow, 'row' | 'id'> & { readonly id: string }

/** What is stated of a year, as a row of the template. */
export const keptDisclosure = ({ year, netRevenue, revenueSource, per }: YearDisclosure): KeptDisclosure => ({
  id: `year-${year}`,
  year,
  netRevenue,
  revenueSource,
  perName: per?.name ?? null,
  perUnit: per?.unit ?? null,
  perAmount: per?.amount ?? null,
})

/** The trading shares of a year, as rows of the template. Of a site that was removed since there is none. */
export const keptTradingShares = (
  { year, regulated }: YearDisclosure,
  keyOf: ReadonlyMap<string, string>,
): readonly KeptTradingShare[] =>
  regulated.flatMap(({ siteId, percent }) => {
    const siteKey = keyOf.get(siteId)
    return siteKey === undefined ? [] : [{ id: `year-${year}/${siteId}`, year, siteKey, percent }]
  })

/** What the intensity is told per; null unless all three are there. */
export const basisOf = ({ perName, perUnit, perAmount }: DisclosureFields): YearDisclosure['per'] =>
  perName === null || perUnit === null || perAmount === null
    ? null
    : { name: perName, unit: perUnit, amount: perAmount }

/** Three fields make one denominator; a source without a revenue belongs to nothing. Sentences by field. */
export function disclosureFaults(said: DisclosureFields): Readonly<Record<string, string>> {
  const some = [said.perName, said.perUnit, said.perAmount].some((part) => part !== null)
  const faults: Record<string, string> = {}
  if (some && said.perName === null) faults['perName'] = 'Say what the intensity is per, such as cement.'
  if (some && said.perUnit === null) faults['perUnit'] = 'Name the unit of the amount, such as t.'
  if (some && said.perAmount === null) faults['perAmount'] = 'Enter the amount of the year.'
  if (said.perAmount !== null && Number(said.perAmount) === 0) faults['perAmount'] = 'Nothing can be told per zero.'
  if (said.revenueSource !== null && said.netRevenue === null)
    faults['netRevenue'] = 'Enter the revenue, or empty its source.'
  return faults
}
