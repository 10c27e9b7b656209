import { fromDecimal, type Decimal, type Tonnes } from '../decimal.ts'
import { sumDecimals } from '../decimal-sum.ts'
import { no, ok, type Result } from '../result.ts'
import type { Scope } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { shareReported, type Consolidation, type Holder } from './corporate-ledger.ts'
import { isRemoval, type InventoryLine } from './line.ts'
import { countedTonnes } from './line-tonnes.ts'

/** The approach that a company takes from a year on, until it takes another. A change of it is a restatement (METHODS 1.9). */
export type ConsolidationChoice = {
  readonly organisationId: string
  readonly fromYear: number
  readonly approach: Consolidation
}

/** What a company holds of a site: its share in per cent, and whether it is in control. */
export type Holding = Omit<Holder, 'percent' | 'consolidation'> & {
  readonly siteId: string
  readonly percent: Decimal
}

/** The approach a company's figures of a year stand in: its newest choice up to that year; null where it has made none. */
export function approachIn(
  choices: readonly ConsolidationChoice[],
  organisationId: string,
  year: number,
): Consolidation | null {
  const made = choices.filter((choice) => choice.organisationId === organisationId && choice.fromYear <= year)
  const newest = made.toSorted((a, b) => b.fromYear - a.fromYear)[0]
  return newest?.approach ?? null
}

/** A site in a company's boundary or outside it: `share` is the part of its emissions, 0 to 1, that the company reports. */
export type BoundarySite = { readonly siteId: string; readonly share: number; readonly because: string }
export type HoldingsRefusal = { readonly siteId: string; readonly sentence: string }

/**
 * Which sites a company reports and how much of each (METHODS 1.5), in site order. `holdings` are those of all companies, so that
 * shares above 100 per cent and two operators of one site are found; such a site is refused by name.
 */
export function boundaryOf(
  holdings: readonly Holding[],
  organisationId: string,
  consolidation: Consolidation,
): Result<readonly BoundarySite[], readonly HoldingsRefusal[]> {
  const refusals = refusedHoldings(holdings)
  if (refusals.length > 0) return no(refusals)
  const own = holdings.filter((holding) => holding.organisationId === organisationId)
  const sites = own.map(({ siteId, ...held }): BoundarySite => {
    const holder = { ...held, percent: fromDecimal(held.percent), consolidation }
    return { siteId, share: shareReported(holder), because: reasonFor(holder) }
  })
  return ok(sites.toSorted((a, b) => byText(a.siteId, b.siteId)))
}

function reasonFor({ percent, operates, controlsFinance, consolidation }: Omit<Holder, 'organisationId'>): string {
  if (consolidation === 'equity-share') return `Holds ${percent} % of it.`
  if (consolidation === 'operational-control') return operates ? 'Operates it.' : 'Another company operates it.'
  if (controlsFinance === 'joint') return `Controls it jointly with others, and takes its share of ${percent} %.`
  return controlsFinance ? 'Controls its finances.' : 'Another company controls its finances.'
}

function refusedHoldings(holdings: readonly Holding[]): readonly HoldingsRefusal[] {
  const sites = [...new Set(holdings.map((holding) => holding.siteId))].toSorted(byText)
  return sites.flatMap((siteId) => {
    const held = holdings.filter((holding) => holding.siteId === siteId)
    const refuse = (sentence: string) => [{ siteId, sentence }]
    if (held.some(({ percent }) => fromDecimal(percent) < 0 || fromDecimal(percent) > 100))
      return refuse('A share lies outside 0 to 100 per cent.')
    const sum = sumDecimals(held.map(({ percent }) => percent))
    if (fromDecimal(sum) > 100) return refuse(`The shares add up to ${sum} per cent.`)
    if (held.filter(({ operates }) => operates).length > 1) return refuse('Two companies say that they operate it.')
    if (held.filter(({ controlsFinance }) => controlsFinance === true).length > 1)
      return refuse('Two companies say that they alone control its finances.')
    return []
  })
}

/** Tonnes by scope that a company reports for a year by its boundary: each site's exact sum times its share. Removals stand apart. */
export function consolidated(
  lines: readonly InventoryLine[],
  boundary: readonly BoundarySite[],
  year: number,
  scope: Scope,
): Tonnes {
  return boundary.reduce((sum, { siteId, share }) => {
    const own = lines.filter((line) => line.siteId === siteId && line.year === year && line.scope === scope)
    const parts = own.filter((line) => !isRemoval(line)).map((line) => countedTonnes(line) ?? '0')
    return sum + share * fromDecimal(sumDecimals(parts))
  }, 0)
}
