import type { AtRisk } from '#lib/domain/whatif/tonnes-at-risk'
import { dash, formatPercent, tonnesScale } from '#lib/format'
import { TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'

/** On which members the roadmap leans most: what would be emitted beyond the plan without each of them. */
export function AtRiskTable({
  rows,
  names,
  path,
}: {
  readonly rows: readonly AtRisk[]
  readonly names: Readonly<Record<string, string>>
  readonly path: string
}) {
  const scale = tonnesScale(rows.map((row) => Number(row.withKnockOn)))
  const yearly = tonnesScale(rows.map((row) => Number(row.atHorizon)))
  return (
    <section aria-labelledby="at-risk">
      <h2 id="at-risk" className="mb-1 text-lg">
        Tonnes at risk
      </h2>
      <p className="mb-3 max-w-prose text-sm text-soft">
        Each member withdrawn in turn. Shares can sum to more than the whole: measures that hang together are lost with
        each of their members.
      </p>
      <DataTable
        caption="Tonnes at risk"
        captionHidden
        rows={rows}
        rowKey={(row) => row.organisationId}
        empty={
          <EmptyState title="No member yet">
            <p>A roadmap leans on its members once they have submitted measures.</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'member',
            head: 'Member',
            cell: (row) => <TextLink href={`${path}?withdraw=${row.organisationId}`}>{row.name}</TextLink>,
          },
          {
            key: 'own',
            head: 'Own measures',
            unit: scale.unit,
            figures: true,
            cell: (row) => scale.format(Number(row.own)),
          },
          {
            key: 'all',
            head: 'With all that follows',
            unit: scale.unit,
            figures: true,
            cell: (row) => scale.format(Number(row.withKnockOn)),
          },
          {
            key: 'horizon',
            head: 'In the last year',
            unit: yearly.unit,
            figures: true,
            cell: (row) => yearly.format(Number(row.atHorizon)),
          },
          {
            key: 'share',
            head: 'Of all reductions',
            figures: true,
            cell: (row) => (row.share === null ? dash : formatPercent(Number(row.share), 1)),
          },
          {
            key: 'followers',
            head: 'Falls or slips with it',
            cell: (row) => row.followers.map((id) => names[id] ?? id).join('; ') || dash,
          },
        ]}
      />
    </section>
  )
}
