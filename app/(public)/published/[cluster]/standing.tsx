import type { RoadmapDocument, Series } from '#lib/domain/roadmap/document'
import { formatPercent, tonnesScale } from '#lib/format'
import { Facts, type Fact } from '#ui/facts'
import type { ProgressReport } from '#ui/progress-table'
import { Verdict } from '#ui/status'

/** Where the cluster stands and what it promised, in one band of figures. */
export function Standing({
  roadmap,
  progress,
}: {
  readonly roadmap: RoadmapDocument
  readonly progress: readonly ProgressReport[]
}) {
  const { cluster } = roadmap
  // The reference begins with every member; the inventory holds only those that sent their own figures.
  const baseTonnes = valueAt(roadmap.reference, roadmap.years, cluster.baseYear)
  const horizon = valueAt(roadmap.roadmap, roadmap.years, cluster.horizonYear)
  const latest = progress.at(-1)
  const targets = cluster.target.toSorted((a, b) => a.year - b.year)
  const scale = tonnesScale([baseTonnes ?? 0, ...targets.map((point) => Number(point.tonnes))])
  const change = (tonnes: number): string | undefined =>
    baseTonnes === null || baseTonnes <= 0
      ? undefined
      : `${formatPercent((tonnes - baseTonnes) / baseTonnes)} on ${cluster.baseYear}`
  const items: Fact[] = [
    {
      term: `Scope 1 in ${cluster.baseYear}`,
      value: baseTonnes === null ? 'withheld' : scale.withUnit(baseTonnes),
      note: `${roadmap.coverage.membersIncluded} of ${roadmap.coverage.members} members by their own figures`,
    },
    ...targets.map((point) => ({
      term: `Target ${point.year}`,
      value: scale.withUnit(Number(point.tonnes)),
      note: cluster.targetIllustrative ? 'illustrative' : change(Number(point.tonnes)),
    })),
    {
      term: `Roadmap ${cluster.horizonYear}`,
      value: horizon === null ? 'withheld' : scale.withUnit(horizon),
      note: horizon === null ? undefined : change(horizon),
    },
    ...[2030, 2040].flatMap((year) => {
      const gap = valueAt(roadmap.gap.measures, roadmap.years, year)
      return gap === null
        ? []
        : [
            {
              term: `Measures against the target, ${year}`,
              value: <Verdict verdict={gap > 0 ? 'short' : gap < 0 ? 'ahead' : 'aligned'} tonnes={gap} />,
            },
          ]
    }),
    ...(latest
      ? [
          {
            term: `Reported ${latest.year}`,
            value: scale.withUnit(latest.reported),
            note: `planned ${scale.withUnit(latest.planned)}`,
          },
        ]
      : []),
  ]
  return <Facts items={items} />
}

function valueAt(series: Series, years: readonly number[], year: number): number | null {
  const value = series.state === 'shown' ? series.values[years.indexOf(year)] : undefined
  return value === undefined ? null : Number(value)
}
