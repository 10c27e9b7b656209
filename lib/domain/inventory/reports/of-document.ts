import { fromDecimal } from '../../decimal.ts'
import type { CommitmentEntry, InventoryDocument, Scope } from '../../submission/document.ts'
import { consolidationOf, ownBoundary, reportedSums } from '../reported-sums.ts'
import { restatementIn } from '../scope-moves.ts'
import { disclosureOf, intensityBases, regulatedIn } from './disclosed.ts'
import { esrsE16, type EsrsInput, type TargetRow } from './esrs-e1-6.ts'
import { gri305 } from './gri-305.ts'
import { inventoryReport } from './inventory-report.ts'
import { reductionsIn } from './reductions.ts'
import type { ReportInput } from './report-input.ts'
import type { Report } from './table.ts'

export const reportKinds = ['inventory', 'esrs-e1-6', 'gri-305'] as const
export type ReportKind = (typeof reportKinds)[number]

export const reportNames: Readonly<Record<ReportKind, string>> = {
  inventory: 'Inventory report',
  'esrs-e1-6': 'ESRS E1-6',
  'gri-305': 'GRI 305',
}

/** One report of a company's inventory in a year. What the document does not say, such as revenue, is not stated in it. */
export function reportOf(
  kind: ReportKind,
  document: InventoryDocument,
  year: number,
  baseYear: number,
  currency: string,
): Report {
  const input = inputOf(document, year, baseYear)
  if (kind === 'inventory') return inventoryReport(input)
  if (kind === 'gri-305')
    return gri305({
      ...input,
      intensityPer: intensityBases(document, year, currency),
      reductions: reductionsIn(document, input, year),
    })
  const years = [year, year - 1, baseYear]
  const regulated = new Map(years.map((each) => [each, regulatedIn(document, input, each)]))
  const netRevenue = new Map(
    years.flatMap((each) => {
      const revenue = disclosureOf(document, each)?.netRevenue ?? null
      return revenue === null ? [] : [[each, fromDecimal(revenue)] as const]
    }),
  )
  const revenueSource = disclosureOf(document, year)?.revenueSource ?? null
  return esrsE16({
    ...input,
    regulated,
    targets: targetsOf(document, baseYear),
    netRevenue,
    revenueSource,
    currency,
  })
}

function inputOf(document: InventoryDocument, year: number, baseYear: number): ReportInput {
  const { organisation, sites, lines, restatements } = document
  const consolidation = consolidationOf(document, year)
  return {
    organisation: organisation.name,
    year,
    baseYear,
    lines,
    sites: sites.map(({ id, name }) => ({ id, name })),
    consolidation,
    boundary: ownBoundary(organisation, sites, consolidation),
    restatement: restatementIn(restatements, baseYear),
  }
}

/** The row of the table that a commitment's scopes make up; null where they make up none, as two of three scopes do. */
function rowOf(scopes: readonly Scope[]): TargetRow | null {
  const named = [...scopes].toSorted().join(' ')
  if (scopes.length === 1) return scopes[0] ?? null
  if (named === '1 2-location 3') return 'total-location'
  return named === '1 2-market 3' ? 'total-market' : null
}

/** Absolute targets in tonnes: a reduction of the base that the commitment names, or of the inventory where the base years agree. */
function targetsOf(document: InventoryDocument, baseYear: number): EsrsInput['targets'] {
  const sums = reportedSums(document, baseYear)
  const baseOf = ({ baseTonnes, baseYear: own, scopes }: CommitmentEntry): number | null => {
    if (baseTonnes !== null) return fromDecimal(baseTonnes)
    const [scope] = scopes
    const sum = scopes.length === 1 && scope !== undefined && own === baseYear ? sums[scope] : null
    return sum === null ? null : fromDecimal(sum)
  }
  return document.commitments.flatMap((commitment) => {
    const { type, scopes, reductionPercent, targetYear, interim } = commitment
    const row = rowOf(scopes)
    const base = baseOf(commitment)
    if (row === null || base === null || (type !== 'absolute' && type !== 'net-zero')) return []
    const last = reductionPercent === null ? [] : [{ year: targetYear, reductionPercent }]
    return [...interim, ...last].map((point) => ({
      row,
      year: point.year,
      tonnes: base * (1 - fromDecimal(point.reductionPercent) / 100),
    }))
  })
}
