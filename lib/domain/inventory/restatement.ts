import { fromDecimal, toDecimal, type Decimal, type Tonnes } from '../decimal.ts'
import { sumDecimals } from '../decimal-sum.ts'
import { no, ok, type Result } from '../result.ts'

/** What changes a figure of the past (GHG Protocol, Corporate Standard, chapter 5). Growth and closures of a plant never do. */
export const restatementCauses = ['boundary', 'method', 'factor', 'error', 'gwp'] as const
export type RestatementCause = (typeof restatementCauses)[number]

/** A figure of the base year as it stood, as it stands now, and why. Tonnes of CO2e. */
export type BaseYearChange = {
  readonly id: string
  readonly cause: RestatementCause
  readonly reason: string
  readonly before: Decimal
  readonly after: Decimal
}

/** The base year with its changes. Both figures stay readable, whichever counts. */
export type Restatement = {
  readonly baseYear: number
  readonly old: Decimal
  readonly new: Decimal
  /** New less old. */
  readonly difference: Decimal
  /** Of the old figure, in per cent, with its sign. */
  readonly differencePercent: number
  readonly thresholdPercent: number
  /** True where one change alone, or all together, exceed the threshold: then the base year must be restated. */
  readonly mustRestate: boolean
  /** The figure that others compare with: the new one if it must be restated, else the old. */
  readonly stands: Decimal
  readonly changes: readonly (BaseYearChange & { readonly differencePercent: number })[]
}

export type RestatementRefusal =
  | { readonly kind: 'no-base' }
  | { readonly kind: 'no-reason'; readonly id: string }
  | { readonly kind: 'same-id'; readonly id: string }

/** Changes of this many per cent of the base year, and less, are told but do not restate it (METHODS 1.9). */
export const defaultThresholdPercent = 5

/**
 * Whether changes restate the base year (METHODS 1.9). Small changes count together, as chapter 5 asks; one large change counts
 * even where another offsets it. A change without a reason is refused, since nobody could tell later why the figure moved.
 */
export function restate(
  base: { readonly year: number; readonly tonnes: Decimal },
  changes: readonly BaseYearChange[],
  thresholdPercent: number = defaultThresholdPercent,
): Result<Restatement, RestatementRefusal> {
  const old = fromDecimal(base.tonnes)
  if (old <= 0) return no({ kind: 'no-base' })
  const seen = new Set<string>()
  for (const { id, reason } of changes) {
    if (reason.trim() === '') return no({ kind: 'no-reason', id })
    if (seen.has(id)) return no({ kind: 'same-id', id })
    seen.add(id)
  }
  const measured = changes.map((change) => ({
    ...change,
    differencePercent: percentOf(fromDecimal(lessThan(change.after, change.before)), old),
  }))
  const difference = sumDecimals(changes.map(({ before, after }) => lessThan(after, before)))
  const differencePercent = percentOf(fromDecimal(difference), old)
  const restated = sumDecimals([base.tonnes, difference])
  const mustRestate = [differencePercent, ...measured.map((each) => each.differencePercent)].some(
    (percent) => Math.abs(percent) > thresholdPercent,
  )
  return ok({
    baseYear: base.year,
    old: base.tonnes,
    new: restated,
    difference,
    differencePercent,
    thresholdPercent,
    mustRestate,
    stands: mustRestate ? restated : base.tonnes,
    changes: measured,
  })
}

/** `a - b`, exactly. */
const lessThan = (a: Decimal, b: Decimal): Decimal => sumDecimals([a, negated(b)])

const negated = (value: Decimal): Decimal => {
  if (value === '0') return value
  return value.startsWith('-') ? value.slice(1) : `-${value}`
}

const percentOf = (part: number, whole: number): number => (part / whole) * 100

/** The year before, where a report gives this year and the change alone: its tonnes and the change in per cent of them. */
export function impliedEarlier(
  now: Tonnes,
  change: Tonnes,
): { readonly tonnes: Tonnes; readonly changePercent: number } {
  const tonnes = now - change
  return { tonnes, changePercent: percentOf(change, tonnes) }
}

/** What a restatement says, for a report: the old figure, the new one, and whether it counts. */
export function restatementSentence(restatement: Restatement): string {
  const { baseYear, old, new: now, differencePercent, thresholdPercent, mustRestate } = restatement
  const percent = `${differencePercent < 0 ? '' : '+'}${toDecimal(differencePercent, 1)} %`
  const moved = `The base year ${baseYear} moves from ${old} t to ${now} t (${percent})`
  if (restatement.changes.length === 0) return `The base year ${baseYear} stands at ${old} t. Nothing was restated.`
  return mustRestate
    ? `${moved} and is restated: more than the threshold of ${thresholdPercent} %. The old figure stays readable.`
    : `${moved}, within the threshold of ${thresholdPercent} %, so the old figure stands.`
}
