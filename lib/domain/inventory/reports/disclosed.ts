import { fromDecimal, type Tonnes } from '../../decimal.ts'
import type { InventoryDocument } from '../../submission/document.ts'
import type { YearDisclosure } from '../year-disclosure.ts'
import type { GriInput } from './gri-305.ts'
import { grossOf, linesIn, type ReportInput } from './report-input.ts'

export const disclosureOf = (document: InventoryDocument, year: number): YearDisclosure | null =>
  document.disclosures?.find((each) => each.year === year) ?? null

export type Regulated = {
  /** Tonnes of scope 1 within the boundary; null where the share of one of its sites is not stated. */
  readonly tonnes: Tonnes | null
  /** Sites with scope 1 whose share is not stated. */
  readonly unstated: readonly string[]
}

/** Scope 1 under regulated emission trading schemes in a year, from the share that is stated of each site that has scope 1. */
export function regulatedIn(document: InventoryDocument, input: ReportInput, year: number): Regulated {
  const stated = new Map(disclosureOf(document, year)?.regulated.map(({ siteId, percent }) => [siteId, percent]))
  const bySite = Map.groupBy(linesIn(input, year), ({ siteId }) => siteId)
  const parts = input.sites.flatMap(({ id, name }) => {
    const tonnes = grossOf({ ...input, lines: bySite.get(id) ?? [] }, year, '1')
    const percent = stated.get(id)
    if (tonnes === null || tonnes === 0) return []
    return [{ name, tonnes: percent === undefined ? null : (tonnes * fromDecimal(percent)) / 100 }]
  })
  const unstated = parts.flatMap(({ name, tonnes }) => (tonnes === null ? [name] : []))
  if (parts.length === 0 || unstated.length > 0) return { tonnes: null, unstated }
  return { tonnes: parts.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0), unstated }
}

/** What the intensity of a year is told per: what the company names, and its net revenue in millions of the currency. */
export function intensityBases(document: InventoryDocument, year: number, currency: string): GriInput['intensityPer'] {
  const said = disclosureOf(document, year)
  const per = said?.per ?? null
  const revenue = said?.netRevenue ?? null
  return [
    ...(per === null ? [] : [{ name: per.name, unit: per.unit, amount: fromDecimal(per.amount) }]),
    ...(revenue === null
      ? []
      : [{ name: 'Net revenue', unit: `million ${currency}`, amount: fromDecimal(revenue) / 1_000_000 }]),
  ]
}
