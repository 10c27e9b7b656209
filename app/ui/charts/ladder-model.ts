import type { LadderLine } from '#lib/domain/goals/ladder'
import type { RungLevel } from '#lib/domain/goals/goal'
import type { RoadmapLadder } from '#lib/domain/goals/roadmap-ladder'
import { tonnesScale, type TonnesScale } from '#lib/format'
import type { Gap } from '#lib/charts/wedge-model'

export type LadderLook = 'committed' | 'on-course' | 'target' | 'benchmark' | 'scheme' | 'region' | 'nation'
/** One line of the chart, NaN where nothing is known. */
export type DrawnLine = {
  readonly key: string
  readonly name: string
  /** For narrow screens. */
  readonly short: string
  readonly look: LadderLook
  readonly values: readonly number[]
}

/** What the ladder chart draws, in tonnes. */
export type LadderModel = {
  readonly years: readonly number[]
  readonly lines: readonly DrawnLine[]
  /** Between what is held and what is asked by the first rung that can be drawn. */
  readonly gaps: readonly Gap[]
  readonly gapTo: string | null
  /** What of the gap is held: `commitments` or `measures`. */
  readonly heldBy: 'commitments' | 'measures'
  readonly scale: TonnesScale
}

const gapYears = [2030, 2040]

/** Whose asking it is, in a sentence: `the target of Humber`. */
function askerOf({ rung: { level, name, benchmark } }: LadderLine): string {
  if (benchmark !== null) return benchmark
  if (level === 'company') return 'its own commitments'
  return level === 'cluster' ? `the target of ${name}` : `the pace of ${name}`
}

/** The lines of a ladder, or why none of them may be drawn. */
export function ladderModel(ladder: RoadmapLadder): LadderModel | null {
  const { years, lines } = ladder
  const [first] = lines
  const own = first === undefined ? [] : [climbed('committed', first.committed), climbed('on-course', first.onCourse)]
  const asked = lines.flatMap((line) => (line.rung.level === 'company' ? [] : [askedBy(line)]))
  const drawn = [...own, ...asked].filter(({ values }) => values.some((value) => !Number.isNaN(value)))
  if (drawn.length === 0) return null
  const against = lines.find(({ gap }) => gap.some((value) => !Number.isNaN(value)))
  return {
    years,
    lines: drawn,
    gaps: against === undefined ? [] : gapsOf(against, years),
    gapTo: against === undefined ? null : askerOf(against),
    heldBy: against?.rung.heldBy ?? 'commitments',
    scale: tonnesScale(drawn.flatMap(({ values }) => values.filter((value) => !Number.isNaN(value)))),
  }
}

const names = { committed: 'Committed', 'on-course': 'On course' } as const

const climbed = (look: 'committed' | 'on-course', values: Float64Array): DrawnLine => ({
  key: look,
  name: names[look],
  short: names[look],
  look,
  values: [...values],
})

const levelNames: Readonly<Record<RungLevel, string>> = {
  company: 'Company',
  cluster: 'Target',
  scheme: 'Cap',
  region: 'Region',
  nation: 'Nation',
}

const lookOf: Readonly<Record<RungLevel, LadderLook>> = {
  company: 'target',
  cluster: 'target',
  scheme: 'scheme',
  region: 'region',
  nation: 'nation',
}

function askedBy({ rung, required }: LadderLine): DrawnLine {
  const isBenchmark = rung.benchmark !== null
  const short = isBenchmark ? 'Benchmark' : levelNames[rung.level]
  const look = isBenchmark ? 'benchmark' : lookOf[rung.level]
  const name = rung.level === 'cluster' || rung.name.length > longestName ? short : rung.name
  return { key: rung.id, name, short, look, values: [...required] }
}

/** Longer names do not fit beside the lines; the table has them. */
const longestName = 18

function gapsOf({ rung, required, committed, onCourse }: LadderLine, years: readonly number[]): readonly Gap[] {
  const held = rung.heldBy === 'measures' ? onCourse : committed
  return gapYears.flatMap((year) => {
    const index = years.indexOf(year)
    const from = held[index] ?? Number.NaN
    const to = required[index] ?? Number.NaN
    return Number.isNaN(from) || Number.isNaN(to) ? [] : [{ year, from, to, tonnes: from - to }]
  })
}
