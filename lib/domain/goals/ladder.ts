import type { Tonnes } from '../decimal.ts'
import type { Path } from '../pathway/path.ts'
import type { Incomparable } from './comparable.ts'
import type { RungLevel } from './goal.ts'
import type { Requirement, RivalLine } from './requirement.ts'
import { verdictOn, type Verdict } from './verdict.ts'

/** Whose tonnes climb the ladder, over the years of the ladder. */
export type Climber = {
  readonly base: Tonnes
  /** What is promised: a company's commitment, or the members' sum with the uncovered at reference. Null where not known. */
  readonly committed: Path | null
  /** Where the measures lead. Null where not known. */
  readonly onCourse: Path | null
  /** Covered over total by year, 0 to 1; null for one that has no members. */
  readonly coverage: Path | null
  /** Where the climber's own promise has two numbers: what each alone would promise. */
  readonly rivals?: readonly RivalLine[]
}

/** One rung: what one level asks of the climber. */
export type Rung = {
  readonly level: RungLevel
  readonly id: string
  readonly name: string
  readonly required: Requirement
  /**
   * What the verdict is about: promises against a target, or measures against a promise. A company is held by its own
   * measures to its own commitment; a cluster by its members' promises to everybody else's.
   */
  readonly heldBy: 'commitments' | 'measures'
  /** The benchmark behind the requirement, by its name and version; null where it is somebody's own goal. */
  readonly benchmark: string | null
  /** What stands behind a requirement that is no goal: the edition of a cap, who said how much it covers. */
  readonly sources?: readonly string[]
}

/** A rung climbed: every column in tonnes, one value a year, NaN where it is not known. Positive gaps are short. */
export type LadderLine = {
  readonly rung: Rung
  readonly required: Path
  readonly committed: Path
  readonly onCourse: Path
  /** Held minus required, of what `rung.heldBy` names. */
  readonly gap: Path
  readonly gapOnCourse: Path
  readonly coverage: Path | null
  readonly verdicts: readonly Verdict[]
  readonly climber: Climber
}

/** The ladder of a company or cluster (METHODS 3.5): one line for each rung, in the order of the rungs. */
export function climb(climber: Climber, rungs: readonly Rung[], years: readonly number[]): readonly LadderLine[] {
  const unknown = new Float64Array(years.length).fill(Number.NaN)
  const committed = climber.committed ?? unknown
  const onCourse = climber.onCourse ?? unknown
  return rungs.map((rung) => {
    const required = rung.required.path ?? unknown
    const held = rung.heldBy === 'measures' ? onCourse : committed
    const gap = new Float64Array(years.length)
    const gapOnCourse = new Float64Array(years.length)
    const verdicts: Verdict[] = []
    for (let index = 0; index < years.length; index += 1) {
      const asked = required[index] ?? Number.NaN
      const standing = held[index] ?? Number.NaN
      gap[index] = standing - asked
      gapOnCourse[index] = (onCourse[index] ?? Number.NaN) - asked
      verdicts.push(verdictOn(standing, asked, climber.base))
    }
    return { rung, required, committed, onCourse, gap, gapOnCourse, coverage: climber.coverage, verdicts, climber }
  })
}

/** One cell of the ladder for a table, a chart or a file. Null is "not known", and then `reason` says why. */
export type LadderRow = {
  readonly level: RungLevel
  readonly id: string
  readonly name: string
  readonly year: number
  readonly required: Tonnes | null
  readonly committed: Tonnes | null
  readonly onCourse: Tonnes | null
  readonly gap: Tonnes | null
  readonly gapOnCourse: Tonnes | null
  readonly coverage: number | null
  readonly verdict: Verdict
  /** Why it is not comparable; null where it is. */
  readonly reason: string | null
  readonly benchmark: string | null
  /** What to ask the owner of two numbers; null where there is one. */
  readonly question: string | null
  /** What each of two numbers alone would say; empty where there is one. */
  readonly alternatives: readonly Alternative[]
}

export type Alternative = {
  readonly goal: string
  readonly required: Tonnes | null
  readonly committed: Tonnes | null
  readonly gap: Tonnes | null
  readonly verdict: Verdict
}

/** The rows of a line for the years asked for, in year order. Years outside the ladder's are left out. */
export function rowsOf(line: LadderLine, years: readonly number[], wanted: readonly number[]): readonly LadderRow[] {
  const { rung } = line
  return wanted.flatMap((year) => {
    const index = years.indexOf(year)
    if (index === -1) return []
    const verdict = line.verdicts[index] ?? 'not comparable'
    return [
      {
        level: rung.level,
        id: rung.id,
        name: rung.name,
        year,
        required: known(line.required[index]),
        committed: known(line.committed[index]),
        onCourse: known(line.onCourse[index]),
        gap: known(line.gap[index]),
        gapOnCourse: known(line.gapOnCourse[index]),
        coverage: known(line.coverage?.[index]),
        verdict,
        reason: verdict === 'not comparable' ? reasonOf(line, index, year).sentence : null,
        benchmark: rung.benchmark,
        question: rung.required.rivals[0]?.question ?? null,
        alternatives: alternativesIn(line, index),
      },
    ]
  })
}

function alternativesIn(line: LadderLine, index: number): readonly Alternative[] {
  const { rung, climber } = line
  const held = rung.heldBy === 'measures' ? line.onCourse : line.committed
  const against = (goal: string, required: Path, committed: Path): Alternative => {
    const asked = required[index] ?? Number.NaN
    const standing = committed[index] ?? Number.NaN
    const verdict = verdictOn(standing, asked, climber.base)
    return { goal, required: known(asked), committed: known(standing), gap: known(standing - asked), verdict }
  }
  return [
    ...rung.required.rivals.flatMap(({ lines }) => lines.map(({ goal, path }) => against(goal.id, path, held))),
    ...(climber.rivals ?? []).map(({ goal, path }) => against(goal.id, line.required, path)),
  ]
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)

function reasonOf({ rung, required }: LadderLine, index: number, year: number): Incomparable {
  if (rung.required.reason !== null) return rung.required.reason
  const span = rung.required.blind.find(({ from, to }) => year >= from && year <= to)
  if (span !== undefined) return span.reason
  if (Number.isNaN(required[index] ?? Number.NaN))
    return { kind: 'before-the-axis', sentence: 'Nothing is asked yet: its base year comes later.' }
  const what = rung.heldBy === 'measures' ? 'Where the measures lead' : 'What is committed'
  return { kind: 'no-base-value', sentence: `${what} is not known for this year.` }
}
