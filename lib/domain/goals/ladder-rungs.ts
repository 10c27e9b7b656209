import type { Tonnes } from '../decimal.ts'
import type { Path } from '../pathway/path.ts'
import type { Benchmark } from './benchmark.ts'
import { benchmarkRequirement, benchmarkRung } from './benchmark-requirement.ts'
import type { Axis } from './comparable.ts'
import type { Goal, LadderLevel } from './goal.ts'
import type { Rung } from './ladder.ts'
import { nothingRequired, widerRequirement, type Requirement } from './requirement.ts'
import { schemeRequirement, type SchemeOver } from './scheme-requirement.ts'

/** A region's or nation's goals with its emissions of a year in tonnes, null where they are not known. */
export type WiderActor = {
  readonly level: Extract<LadderLevel, 'region' | 'nation'>
  readonly id: string
  readonly name: string
  readonly goals: readonly Goal[]
  readonly inYear: (year: number) => Tonnes | null
  /** The data set that `inYear` comes from; absent where nobody says. */
  readonly emissionsFrom?: string
}

/** Whom a ladder is held against, besides the goals that its own tonnes have. */
export type HeldAgainst = {
  readonly wider: readonly WiderActor[]
  readonly benchmark: Benchmark | null
  readonly schemes: readonly SchemeOver[]
}

/** Whose tonnes these rungs are about. `base` is null where it may not be shown or is not known, and `why` says so. */
export type RungSubject = {
  readonly axis: Axis
  readonly base: Tonnes | null
  readonly reference: Path | null
  readonly why: string | null
}

/** The rungs beyond one's own goals, from the nearest: the chosen benchmark, trading schemes, regions, the nation. */
export function rungsBeyond({ benchmark, schemes, wider }: HeldAgainst, subject: RungSubject): readonly Rung[] {
  return [
    ...(benchmark === null ? [] : [benchmarkOver(benchmark, subject)]),
    ...schemes.map((over) => schemeRung(over, subject)),
    ...wider.map((actor) => widerRung(actor, subject)),
  ]
}

/** Required tonnes would give a base away that may not be shown. */
function unlessHidden(
  { base, why }: RungSubject,
  requiredOf: (base: Tonnes) => Requirement,
  unknown = 'The base is not known.',
): Requirement {
  return base === null ? nothingRequired({ kind: 'withheld', sentence: why ?? unknown }) : requiredOf(base)
}

function benchmarkOver(benchmark: Benchmark, subject: RungSubject): Rung {
  const { baseYear, years } = subject.axis
  const required = unlessHidden(subject, (tonnes) => benchmarkRequirement(benchmark, { year: baseYear, tonnes }, years))
  return benchmarkRung(benchmark, required)
}

function schemeRung(over: SchemeOver, subject: RungSubject): Rung {
  const { scheme, covers } = over
  const { baseYear, years } = subject.axis
  const required = unlessHidden(subject, (base) =>
    schemeRequirement(over, { base, baseYear, reference: subject.reference }, years),
  )
  const { edition } = scheme
  const sources = [
    `${edition.publisher}, edition of ${edition.asOf}`,
    edition.dataset,
    ...(covers?.source == null ? [] : [`Coverage: ${covers.source}`]),
  ]
  return {
    level: 'scheme',
    id: scheme.id,
    name: scheme.name,
    required,
    heldBy: 'commitments',
    benchmark: null,
    sources,
  }
}

function widerRung({ level, id, name, goals, inYear }: WiderActor, { axis, why }: RungSubject): Rung {
  const required =
    why === null ? widerRequirement(goals, axis, inYear) : nothingRequired({ kind: 'withheld', sentence: why })
  return { level, id, name, required, heldBy: 'commitments', benchmark: null }
}
