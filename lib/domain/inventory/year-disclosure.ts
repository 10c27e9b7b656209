import type { Decimal } from '../decimal.ts'
import { grouped } from '../grouped.ts'
import { byText } from '../text-order.ts'

/** What a company discloses of a year beside its emissions, for ESRS E1-6 and GRI 305. Null, or no entry, is not stated. */
export type YearDisclosure = {
  readonly year: number
  /** In the cluster's currency, not negative. */
  readonly netRevenue: Decimal | null
  /** Where the revenue stands: a line of the financial statements (ESRS E1, AR 55). */
  readonly revenueSource: string | null
  /** What the intensity is told per beside revenue, such as tonnes of cement (GRI 305-4-b). */
  readonly per: IntensityBasis | null
  /** How much of a site's scope 1 is under a regulated emission trading scheme, 0 to 100 per cent. In the order of the sites' ids. */
  readonly regulated: readonly RegulatedShare[]
}

export type IntensityBasis = { readonly name: string; readonly unit: string; readonly amount: Decimal }
export type RegulatedShare = { readonly siteId: string; readonly percent: Decimal }

const saysNothing = ({ netRevenue, per, regulated }: YearDisclosure): boolean =>
  netRevenue === null && per === null && regulated.length === 0

/** The disclosures that a document carries, by year: fields picked by name, without sites that it does not have and years of which nothing is said. */
export const sentDisclosures = (
  disclosures: readonly YearDisclosure[],
  siteIds: ReadonlySet<string>,
): readonly YearDisclosure[] =>
  disclosures
    .map(({ year, netRevenue, revenueSource, per, regulated }) => ({
      year,
      netRevenue,
      revenueSource: netRevenue === null ? null : revenueSource,
      per: per && { name: per.name, unit: per.unit, amount: per.amount },
      regulated: regulated
        .filter(({ siteId }) => siteIds.has(siteId))
        .map(({ siteId, percent }) => ({ siteId, percent }))
        .toSorted((a, b) => byText(a.siteId, b.siteId)),
    }))
    .filter((each) => !saysNothing(each))
    .toSorted((a, b) => a.year - b.year)

/** `Net revenue 1 250 000 EUR (Annual report 2024, page 80)`: each thing that is said of a year, as a sentence by its field. */
export function disclosureSentences(
  { netRevenue, revenueSource, per, regulated }: YearDisclosure,
  siteNames: ReadonlyMap<string, string>,
): readonly (readonly [field: string, of: string | null, text: string])[] {
  const source = revenueSource === null ? '' : ` (${revenueSource})`
  return [
    ...(netRevenue === null ? [] : [['netRevenue', null, `${grouped(netRevenue)}${source}`] as const]),
    ...(per === null ? [] : [['intensityPer', null, `${per.name}: ${grouped(per.amount)} ${per.unit}`] as const]),
    ...regulated.map(
      ({ siteId, percent }) => ['regulated', siteId, `${siteNames.get(siteId) ?? siteId}: ${percent} %`] as const,
    ),
  ]
}
