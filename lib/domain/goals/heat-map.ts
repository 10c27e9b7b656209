import type { Tonnes } from '../decimal.ts'
import type { RungLevel } from './goal.ts'
import { rowsOf, type LadderLine } from './ladder.ts'
import type { RoadmapLadder } from './roadmap-ladder.ts'
import { verdictOn, type Verdict } from './verdict.ts'

/** What the heat map holds clusters against: the rungs above companies, and the benchmark each chose. */
export const heatLevels = ['cluster', 'benchmark', 'scheme', 'region', 'nation'] as const
export type HeatLevel = (typeof heatLevels)[number]

/** The first rung of a level; the benchmark stands on a rung of its own. */
export const lineOfLevel = ({ lines }: RoadmapLadder, level: HeatLevel): LadderLine | undefined =>
  lines.find(({ rung }) => (level === 'benchmark' ? rung.benchmark !== null : isOwn(rung, level)))

const isOwn = ({ benchmark, ...rung }: LadderLine['rung'], level: RungLevel): boolean =>
  benchmark === null && rung.level === level

const nobody: Readonly<Record<HeatLevel, string>> = {
  cluster: 'No goal of a cluster is known.',
  benchmark: 'It has chosen no benchmark.',
  scheme: 'No trading scheme over it is kept.',
  region: 'No goal of a region is known.',
  nation: 'No goal of a nation is known.',
}

/** What a gap is measured from: what is promised, or where the measures lead. */
export type GapBasis = 'commitments' | 'measures'

/** One cell of the Forum's heat map. `gapShare` is the gap as a share of what is required, to colour by; null without one. */
export type HeatCell = {
  readonly year: number
  readonly gap: Tonnes | null
  readonly gapShare: number | null
  readonly verdict: Verdict
  readonly reason: string | null
}

/**
 * A cluster's gaps to one level by year, out of its ladder: whatever may be shown of the ladder may be shown here. The first
 * rung of the level counts. Where the level asks nothing comparable of the cluster every cell says why.
 */
export function heatOf(
  ladder: RoadmapLadder,
  level: HeatLevel,
  years: readonly number[],
  basis: GapBasis = 'commitments',
): readonly HeatCell[] {
  const line = lineOfLevel(ladder, level)
  const rows = line === undefined ? [] : rowsOf(line, ladder.years, years)
  return years.map((year) => {
    const row = rows.find((one) => one.year === year)
    if (row === undefined) {
      const reason = line === undefined ? nobody[level] : 'The year lies outside the roadmap.'
      return { year, gap: null, gapShare: null, verdict: 'not comparable', reason }
    }
    const { required } = row
    const standing = basis === 'measures' ? row.onCourse : row.committed
    const gap = basis === 'measures' ? row.gapOnCourse : row.gap
    const verdict = verdictOn(standing ?? Number.NaN, required ?? Number.NaN, line?.climber.base ?? 0)
    const gapShare = gap === null || required === null || required === 0 ? null : gap / required
    const reason = verdict === 'not comparable' ? (row.reason ?? ladder.withheld.onCourse ?? notKnown) : null
    return { year, gap, gapShare, verdict, reason }
  })
}

const notKnown = 'Where the measures lead is not known for this year.'
