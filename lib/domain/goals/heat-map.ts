import type { Tonnes } from '../decimal.ts'
import type { LadderLevel } from './goal.ts'
import { rowsOf } from './ladder.ts'
import type { RoadmapLadder } from './roadmap-ladder.ts'
import { verdictOn, type Verdict } from './verdict.ts'

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
  level: LadderLevel,
  years: readonly number[],
  basis: GapBasis = 'commitments',
): readonly HeatCell[] {
  const line = ladder.lines.find(({ rung }) => rung.level === level && rung.benchmark === null)
  const rows = line === undefined ? [] : rowsOf(line, ladder.years, years)
  return years.map((year) => {
    const row = rows.find((one) => one.year === year)
    if (row === undefined) {
      const reason = line === undefined ? `No goal of a ${level} is known.` : 'The year lies outside the roadmap.'
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
