import type { Metadata } from 'next'
import { sentenceOf, type RoadmapChange } from '#lib/domain/roadmap/diff'
import { formatDate } from '#lib/format'
import { clusterVersions } from '#lib/views/cluster-versions'
import { see } from '#lib/views/view'
import { Button, TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { PageHeader } from '#ui/page-header'

export const metadata: Metadata = { title: 'What changed' }

const numberOf = (value: string | readonly string[] | undefined): number | undefined =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : undefined

export default async function VersionsPage({ params, searchParams }: PageProps<'/cluster/[cluster]/versions'>) {
  const { cluster } = await params
  const query = await searchParams
  const seen = await see(clusterVersions, { cluster, from: numberOf(query.from), to: numberOf(query.to) })
  const options = seen.drafts.map((draft) => ({ value: String(draft.number), label: `Draft ${draft.number}` }))
  return (
    <>
      <PageHeader
        title="What changed"
        state={seen.from === null ? undefined : `Draft ${seen.from} to draft ${seen.to}`}
        deadline={
          seen.from === null ? undefined : `${seen.changes.length} ${seen.changes.length === 1 ? 'change' : 'changes'}`
        }
      />
      {seen.from === null || seen.to === null ? (
        <EmptyState title={seen.drafts.length === 1 ? 'There is one draft so far' : 'No draft yet'}>
          <p>After the next merge, this page tells in sentences what moved between the two.</p>
        </EmptyState>
      ) : (
        <>
          <form method="get" className="mb-6 flex flex-wrap items-end gap-3">
            <Select name="from" label="From" options={options} defaultValue={String(seen.from)} />
            <Select name="to" label="To" options={options} defaultValue={String(seen.to)} />
            <Button type="submit">Compare</Button>
          </form>
          <Changes changes={seen.changes} names={seen.names} />
        </>
      )}
      {seen.drafts.length > 0 && (
        <section className="mt-10">
          <DataTable
            caption="All drafts"
            rows={seen.drafts}
            rowKey={(draft) => String(draft.number)}
            columns={[
              {
                key: 'number',
                head: 'Draft',
                rowHead: true,
                cell: (draft) => (
                  <TextLink href={`/cluster/${cluster}/roadmap?draft=${draft.number}`}>Draft {draft.number}</TextLink>
                ),
              },
              { key: 'cycle', head: 'Cycle', figures: true, cell: (draft) => draft.cycle },
              { key: 'merged', head: 'Merged', figures: true, cell: (draft) => formatDate(draft.mergedAt) },
              { key: 'by', head: 'By', cell: (draft) => draft.mergerName },
              {
                key: 'digest',
                head: 'Digest',
                cell: (draft) => <code className="text-sm text-soft">{draft.digest.slice(0, 12)}</code>,
              },
            ]}
          />
        </section>
      )}
    </>
  )
}

/** Sentences under the member they are about; what concerns the whole cluster comes first. */
function Changes({
  changes,
  names,
}: {
  readonly changes: readonly RoadmapChange[]
  readonly names: Readonly<Record<string, string>>
}) {
  if (changes.length === 0) {
    return (
      <EmptyState title="Nothing changed">
        <p>Both drafts say the same, to the kilogram.</p>
      </EmptyState>
    )
  }
  const groups = Map.groupBy(changes, (change) => ('organisationId' in change ? change.organisationId : ''))
  const ordered = [...groups].toSorted(([a], [b]) => (names[a] ?? '').localeCompare(names[b] ?? ''))
  return ordered.map(([organisationId, group]) => (
    <section key={organisationId} className="mb-6">
      <h2 className="mb-1 text-lg">
        {organisationId === '' ? 'The cluster' : (names[organisationId] ?? 'A former member')}
      </h2>
      <ul className="max-w-prose list-disc space-y-1 pl-5 marker:text-faint">
        {group.map((change) => (
          <li key={sentenceOf(change)}>{sentenceOf(change)}</li>
        ))}
      </ul>
    </section>
  ))
}
