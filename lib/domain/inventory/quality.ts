import { fromDecimal, toDecimal, type Decimal } from '../decimal.ts'
import type { InventoryLine, Method } from './line.ts'
import { countedTonnes } from './line-tonnes.ts'

export const grades = ['A', 'B', 'C', 'D', 'E'] as const
/** How well a figure is known: A verified and measured … E a rough guess. */
export type Grade = (typeof grades)[number]

/** A grade with what it rests on, in a sentence. `score` runs from 1, the best, to 5. */
export type Graded = { readonly grade: Grade; readonly score: number; readonly because: string }

/** Points of a method: the nearer to the stack, the fewer. A method that is not told is taken for the weakest. */
const methodPoints: Readonly<Record<Method, number>> = {
  measured: 1,
  'tier-3': 2,
  'tier-2': 3,
  'tier-1': 4,
  average: 4,
  spend: 5,
}

const methodText: Readonly<Record<Method, string>> = {
  measured: 'measured',
  'tier-3': 'tier 3',
  'tier-2': 'tier 2',
  'tier-1': 'tier 1',
  average: 'an average of the sector',
  spend: 'estimated from what was spent',
}

/** Points by the largest uncertainty that earns them, in per cent (the tiers of Regulation (EU) 2018/2066, annex II, and beyond). */
const uncertaintyPoints: readonly { readonly upTo: number; readonly points: number }[] = [
  { upTo: 2.5, points: 1 },
  { upTo: 5, points: 2 },
  { upTo: 10, points: 3 },
  { upTo: 25, points: 4 },
]

const worst = 5

/**
 * The data quality of a line: the mean of its points for method, pedigree, evidence and uncertainty, 1 best to 5 worst, as a
 * grade. What is not told counts as the worst, so that silence never earns a better grade. Null for a line without a figure.
 */
export function gradeOf(line: InventoryLine): Graded | null {
  if (countedTonnes(line) === null) return null
  const { method, quality, evidence, uncertaintyPercent } = line
  const points = [
    method === null ? worst : methodPoints[method],
    quality ?? worst,
    evidence.length > 0 ? 1 : worst,
    pointsOfUncertainty(uncertaintyPercent),
  ]
  const score = points.reduce((sum, each) => sum + each, 0) / points.length
  const words = [
    method === null ? 'no method named' : methodText[method],
    quality === null ? 'no quality named' : `quality ${quality} of 5`,
    evidence.length > 0 ? 'with evidence' : 'without evidence',
    uncertaintyPercent === null ? 'no uncertainty named' : `± ${uncertaintyPercent} %`,
  ]
  const grade = gradeFor(score)
  return { grade, score, because: `${grade}: ${words.join(', ')}.` }
}

function pointsOfUncertainty(percent: Decimal | null): number {
  if (percent === null) return worst
  return uncertaintyPoints.find(({ upTo }) => fromDecimal(percent) <= upTo)?.points ?? worst
}

/** Half a point to either side of a whole one: 1.5 is still an A, 2.5 a B. */
const gradeFor = (score: number): Grade => grades[Math.max(0, Math.ceil(score - 1.5))] ?? 'E'

export type InventoryGrade = Graded & {
  /** Share of the tonnes by grade, 0 to 1; they sum to 1. */
  readonly shares: Readonly<Record<Grade, number>>
}

/**
 * The quality of an inventory: the mean of its lines' points, each by the weight of its tonnes, so that one large guess is not
 * hidden behind many small measurements. Scope 2 weighs once, by its market-based lines only where a site and year has no others.
 * Null where no line has tonnes.
 */
export function gradeOfAll(lines: readonly InventoryLine[]): InventoryGrade | null {
  const located = new Set(lines.filter((line) => line.scope === '2-location').map(placeOf))
  const weighed = lines
    .filter((line) => line.scope !== '2-market' || !located.has(placeOf(line)))
    .flatMap((line) => {
      const graded = gradeOf(line)
      return graded === null ? [] : [{ ...graded, weight: Math.abs(fromDecimal(countedTonnes(line) ?? '0')) }]
    })
    // Sums of floats depend on their order, and the same lines must give the same grade in any.
    .toSorted((a, b) => a.weight - b.weight || a.score - b.score)
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return null
  const score = weighed.reduce((sum, each) => sum + each.score * each.weight, 0) / total
  const shareOf = (grade: Grade): number =>
    weighed.filter((each) => each.grade === grade).reduce((sum, { weight }) => sum + weight, 0) / total
  const shares = { A: shareOf('A'), B: shareOf('B'), C: shareOf('C'), D: shareOf('D'), E: shareOf('E') }
  const grade = gradeFor(score)
  const good = `${toDecimal((shares.A + shares.B) * 100, 0)} % of the tonnes are graded A or B`
  return { grade, score, shares, because: `${grade}: ${good}, ${toDecimal((shares.D + shares.E) * 100, 0)} % D or E.` }
}

const placeOf = ({ siteId, year }: InventoryLine): string => `${siteId} ${year}`
