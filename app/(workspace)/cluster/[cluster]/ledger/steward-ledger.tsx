/** StewardLedger { seen }   the whole ledger of a year: scopes, what stands between gross and net, both ledgers, questions */
import type { ScopeTotal, SiteReconciliation } from '#lib/domain/inventory/cluster-ledger'
import type { LedgerRow, LedgerRowKind } from '#lib/domain/inventory/ledger-rows'
import { scopeNames } from '#lib/domain/submission/words'
import { tonnesScale } from '#lib/format'
import type { clusterLedgerView } from '#lib/views/cluster-ledger'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Facts } from '#ui/facts'
import { LedgerQuestions } from './ledger-questions.tsx'

export type LedgerSeen = Extract<Awaited<ReturnType<typeof clusterLedgerView.run>>, { readonly of: 'steward' }>

const rowKinds: Readonly<Record<LedgerRowKind, string>> = {
  'joint-plant': 'Joint plant',
  'trade-inside': 'Trade inside',
  'co2-storage': 'CO2 stored',
  'co2-from-outside': 'CO2 from outside',
  'held-at-zero': 'Held at zero',
}

export function StewardLedger({ seen }: { readonly seen: LedgerSeen }) {
  const { ledger } = seen
  if (ledger.scopes.length === 0)
    return (
      <EmptyState title="No figures of this year">
        <p>The ledger is made of accepted submissions. None of them has a figure here yet.</p>
      </EmptyState>
    )
  const names = new Map(seen.members.map((member) => [member.organisationId, member.name]))
  const nameOf = (id: string) => names.get(id) ?? 'A company that left'
  return (
    <>
      <Totals scopes={ledger.scopes} />
      <Part
        title="What stands between gross and net"
        none="Nothing: no plant is stated twice, and no flow takes anything out."
      >
        {ledger.rows.length > 0 && <Rows rows={ledger.rows} />}
      </Part>
      <Part title="Both ledgers">
        <BothLedgers seen={seen} nameOf={nameOf} />
      </Part>
      <Part title="Questions" none="None.">
        <LedgerQuestions seen={seen} nameOf={nameOf} />
      </Part>
    </>
  )
}

function Part({
  title,
  none,
  children,
}: {
  readonly title: string
  readonly none?: string
  readonly children: React.ReactNode
}) {
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-lg">{title}</h2>
      {children || <p className="text-soft">{none}</p>}
    </section>
  )
}

function Totals({ scopes }: { readonly scopes: readonly ScopeTotal[] }) {
  const scale = tonnesScale(scopes.flatMap(({ gross, net }) => [gross, net]))
  const figure = (key: 'gross' | 'eliminated' | 'net', head: string): Column<ScopeTotal> => ({
    key,
    head,
    unit: scale.unit,
    figures: true,
    cell: (total) => (total[key] === 0 ? '0' : scale.format(total[key])),
  })
  return (
    <DataTable
      caption="Gross, eliminated, net"
      captionHidden
      columns={[
        { key: 'scope', head: 'Scope', cell: (total) => scopeNames[total.scope] },
        figure('gross', 'Gross'),
        figure('eliminated', 'Eliminated'),
        figure('net', 'Net'),
      ]}
      rows={scopes}
      rowKey={(total) => total.scope}
    />
  )
}

function Rows({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const scale = tonnesScale(rows.map(({ tonnes }) => tonnes))
  return (
    <DataTable
      caption="Eliminations"
      captionHidden
      columns={[
        { key: 'kind', head: 'Kind', className: 'whitespace-nowrap align-top', cell: (row) => rowKinds[row.kind] },
        { key: 'scope', head: 'Scope', className: 'whitespace-nowrap align-top', cell: (row) => scopeNames[row.scope] },
        { key: 'why', head: 'Why', cell: (row) => row.sentence },
        {
          key: 'tonnes',
          head: 'Tonnes',
          unit: scale.unit,
          figures: true,
          className: 'align-top',
          cell: (row) => scale.format(row.tonnes),
        },
      ]}
      rows={rows}
      rowKey={(row) => row.key}
    />
  )
}

function BothLedgers({ seen, nameOf }: { readonly seen: LedgerSeen; readonly nameOf: (id: string) => string }) {
  const { corporate, differences, withoutApproach } = seen.ledger
  const scale = tonnesScale([corporate.cluster, corporate.corporateSum, ...corporate.byCompany.map(([, t]) => t)])
  const siteColumns: readonly Column<SiteReconciliation>[] = [
    { key: 'site', head: 'Site', cell: (site) => site.name },
    {
      key: 'cluster',
      head: 'Asset ledger',
      unit: scale.unit,
      figures: true,
      cell: (site) => scale.format(site.cluster),
    },
    {
      key: 'corporate',
      head: 'Corporate ledgers',
      unit: scale.unit,
      figures: true,
      cell: (site) => scale.format(site.corporate),
    },
    {
      key: 'difference',
      head: 'Difference',
      unit: scale.unit,
      figures: true,
      cell: (site) => scale.format(site.difference),
    },
  ]
  return (
    <>
      <Facts
        items={[
          {
            term: 'Asset ledger, scope 1',
            value: scale.withUnit(corporate.cluster),
            note: 'each source once, at 100 %',
          },
          {
            term: 'Sum of the corporate ledgers',
            value: scale.withUnit(corporate.corporateSum),
            note: 'each company by its own consolidation',
          },
          { term: 'Difference', value: scale.withUnit(corporate.difference), note: 'counted more or less than once' },
        ]}
      />
      {differences.length > 0 && (
        <div className="mt-4">
          <DataTable
            caption="Sites that are not counted exactly once"
            columns={siteColumns}
            rows={differences}
            rowKey={(site) => site.siteId}
          />
        </div>
      )}
      <details className="mt-4">
        <summary className="cursor-pointer text-soft">By company</summary>
        <DataTable
          caption="Corporate ledgers"
          captionHidden
          columns={[
            { key: 'company', head: 'Company', cell: ([id]) => nameOf(id) },
            {
              key: 'tonnes',
              head: 'Scope 1',
              unit: scale.unit,
              figures: true,
              cell: ([, tonnes]) => scale.format(tonnes),
            },
          ]}
          rows={corporate.byCompany}
          rowKey={([id]) => id}
        />
      </details>
      {withoutApproach.length > 0 && (
        <p className="mt-2 text-sm text-faint">
          Not said yet how they consolidate: {withoutApproach.map(nameOf).join(', ')}. The corporate sum lacks them.
        </p>
      )}
    </>
  )
}
