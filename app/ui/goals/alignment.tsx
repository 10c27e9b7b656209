/**
 * Alignment { card, clusterName, years, id }   one company's goals: chart, ladder and what stands in the way of comparing
 *   For the company itself and the stewards of its cluster alone.
 */
import type { OwnGap } from '#lib/domain/roadmap/member-result'
import { fromDecimal } from '#lib/domain/decimal'
import { formatTonnes } from '#lib/format'
import type { AlignmentCard } from '#lib/views/alignment-card'
import { LadderChart } from '../charts/ladder-chart.tsx'
import { DataTable, type Column } from '../data-table.tsx'
import { Verdict } from '../status.tsx'
import { LadderSources, TwoNumbers } from './ladder-sources.tsx'
import { LadderTable } from './ladder-table.tsx'

export function Alignment({
  card,
  name,
  years,
}: {
  readonly card: AlignmentCard
  readonly name: string
  readonly years: readonly number[]
}) {
  const { ladder, gaps } = card
  return (
    <>
      <LadderChart ladder={ladder} tableId="alignment" title={`Goals of ${name} on one axis`} />
      <TwoNumbers ladder={ladder} years={years} />
      <section className="mt-8" aria-label="Ladder">
        <LadderTable ladder={ladder} years={years} id="alignment" caption="Ladder of the company’s goals" />
        <p className="mt-2 max-w-prose text-xs text-faint">
          The first level holds measures against the company’s own commitments; the others hold its commitments against
          what they would ask of it, if it fell as fast as they ask. Without a commitment it stands at its reference.
        </p>
      </section>
      {gaps.length > 0 && (
        <section className="mt-10" aria-label="Commitment by commitment">
          <h2 className="mb-2 text-lg">Commitment by commitment</h2>
          <DataTable
            caption="Commitments against measures in their target year"
            captionHidden
            columns={gapColumns}
            rows={gaps}
            rowKey={(gap) => gap.commitmentId}
          />
        </section>
      )}
      <LadderSources ladder={ladder} emissionsFrom={card.emissionsFrom} chosen={card.chosen} />
    </>
  )
}

const tonnes = (gap: OwnGap, of: 'promisedTonnes' | 'roadmapTonnes'): string =>
  gap.state === 'comparable' ? formatTonnes(fromDecimal(gap[of])) : '–'

const gapColumns: readonly Column<OwnGap>[] = [
  { key: 'title', head: 'Commitment', cell: (gap) => gap.title },
  { key: 'year', head: 'Target', figures: true, cell: (gap) => gap.targetYear },
  { key: 'promised', head: 'Promised', figures: true, cell: (gap) => tonnes(gap, 'promisedTonnes') },
  { key: 'roadmap', head: 'On course', figures: true, cell: (gap) => tonnes(gap, 'roadmapTonnes') },
  {
    key: 'verdict',
    head: 'Measures',
    cell: (gap) => {
      if (gap.state === 'not-comparable') return <Verdict verdict="not-comparable" reason={gap.reason} />
      const short = fromDecimal(gap.gapTonnes)
      if (Math.abs(short) < 0.5) return <Verdict verdict="aligned" />
      return <Verdict verdict={short > 0 ? 'short' : 'ahead'} tonnes={short} />
    },
  },
]
