import { fromDecimal, type Decimal, type Tonnes } from '../../decimal.ts'
import { sumDecimals } from '../../decimal-sum.ts'
import type { Scope } from '../../submission/document.ts'
import type { BoundarySite } from '../consolidation.ts'
import type { Consolidation } from '../corporate-ledger.ts'
import { isRemoval, type InventoryLine } from '../line.ts'
import { biogenicOf, countedTonnes } from '../line-tonnes.ts'
import type { Restatement } from '../restatement.ts'

/** What each report is made from. One boundary serves all years, so that they can be compared (Corporate Standard, chapter 5). */
export type ReportInput = {
  readonly organisation: string
  readonly year: number
  readonly baseYear: number | null
  readonly lines: readonly InventoryLine[]
  readonly sites: readonly { readonly id: string; readonly name: string }[]
  readonly consolidation: Consolidation
  readonly boundary: readonly BoundarySite[]
  readonly restatement: Restatement | null
}

export const consolidationText: Readonly<Record<Consolidation, string>> = {
  'operational-control': 'Operational control',
  'financial-control': 'Financial control',
  'equity-share': 'Equity share',
}

/** The input with the lines of the years that a report shows alone, so that its many sums do not read all others again. */
export const ofYears = <Input extends ReportInput>(input: Input, ...years: readonly (number | null)[]): Input => ({
  ...input,
  lines: input.lines.filter((line) => years.includes(line.year)),
})

/** Lines of the boundary in a year. A site with a share of zero is outside it. */
export function linesIn({ lines, boundary }: ReportInput, year: number): readonly InventoryLine[] {
  const inside = new Set(boundary.filter(({ share }) => share > 0).map(({ siteId }) => siteId))
  return lines.filter((line) => line.year === year && inside.has(line.siteId))
}

/** The sum of what `pick` finds in lines, each site's exact sum times its share. Null where no line has any. */
export function shareOfSum(
  { boundary }: Pick<ReportInput, 'boundary'>,
  lines: readonly InventoryLine[],
  pick: (line: InventoryLine) => readonly Decimal[],
): Tonnes | null {
  const bySite = new Map<string, Decimal[]>()
  for (const line of lines)
    for (const part of pick(line)) {
      const known = bySite.get(line.siteId)
      if (known === undefined) bySite.set(line.siteId, [part])
      else known.push(part)
    }
  const shares = boundary.flatMap(({ siteId, share }) => {
    const parts = bySite.get(siteId)
    return parts === undefined ? [] : [share * fromDecimal(sumDecimals(parts))]
  })
  return shares.length === 0 ? null : shares.reduce((sum, part) => sum + part, 0)
}

/** Gross tonnes of CO2e of a scope in a year, removals left out; null where no line has a figure. */
export const grossOf = (input: ReportInput, year: number, scope: Scope, category?: string): Tonnes | null =>
  shareOfSum(
    input,
    linesIn(input, year).filter(
      (line) => line.scope === scope && (category === undefined || line.category === category) && !isRemoval(line),
    ),
    (line) => {
      const tonnes = countedTonnes(line)
      return tonnes === null ? [] : [tonnes]
    },
  )

/** Biogenic CO2 of a scope in a year, a memo outside its total; null where no line has a figure. */
export const biogenicIn = (input: ReportInput, year: number, scope: Scope): Tonnes | null =>
  shareOfSum(
    input,
    linesIn(input, year).filter((line) => line.scope === scope && line.content.kind !== 'noted' && !isRemoval(line)),
    (line) => [biogenicOf(line)],
  )

/** A total that lacks a part is not a total: null where one is null. */
export const totalOf = (parts: readonly (Tonnes | null)[]): Tonnes | null =>
  parts.reduce<Tonnes | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0)
