import type { Metadata } from 'next'
import { sourceNames } from '#lib/domain/goals/public/kept-record'
import { formatInstant, formatNumber } from '#lib/format'
import { editionPageSize, publicEdition } from '#lib/views/public-edition'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { DataTable } from '#ui/data-table'
import { Facts, type Fact } from '#ui/facts'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Pagination } from '#ui/pagination'
import { EditionChanges } from './edition-changes.tsx'

export const metadata: Metadata = { title: 'Edition' }

const pageIn = (value: string | string[] | undefined): number => Math.max(1, Number(value) || 1)

type Seen = NonNullable<Awaited<ReturnType<typeof publicEdition.run>>>

export default async function EditionPage({ params, searchParams }: PageProps<'/forum/pledges/editions/[edition]'>) {
  const query = await searchParams
  const at = { changes: pageIn(query['changes']), leftOut: pageIn(query['leftOut']) }
  const { edition } = await params
  const seen = await see(publicEdition, { edition, ...at })
  const waits = seen.number === null
  const address = (to: Partial<typeof at>) =>
    `/forum/pledges/editions/${seen.id}?${new URLSearchParams(Object.entries({ ...at, ...to }).map(([key, value]) => [key, String(value)]))}`
  return (
    <>
      <PageHeader
        title={seen.number === null ? (seen.fileName ?? seen.dataset) : `Edition ${seen.number}`}
        crumbs={[{ href: '/forum/pledges', label: 'Public goals' }]}
        state={waits ? `${sourceNames[seen.source]}, read and not taken in` : sourceNames[seen.source]}
        action={
          waits && (
            <ActionForm
              name="public-table.discard"
              hidden={{ id: seen.id }}
              tone="quiet"
              submitLabel="Discard this table"
            />
          )
        }
      />
      <Facts items={factsOf(seen)} />
      {seen.refusal && (
        <Notice tone="bad" title="The file was turned away">
          {seen.refusal}
        </Notice>
      )}
      {seen.notes.map((note) => (
        <Notice key={note} tone={note.includes('own use') ? 'warn' : 'plain'}>
          {note}
        </Notice>
      ))}
      {seen.changes && !seen.refusal && (
        <EditionChanges
          changes={seen.changes}
          id={seen.id}
          seen={seen.seen}
          page={at.changes}
          href={(changes) => address({ changes })}
        />
      )}
      {seen.leftOut.total > 0 && (
        <section className="mt-8">
          <DataTable
            caption={`Left out, ${formatNumber(seen.leftOut.total)}`}
            columns={[
              { key: 'name', head: 'Entry', className: 'min-w-40', cell: (each) => each.name || each.id },
              { key: 'id', head: 'In the table', cell: (each) => <code className="text-xs">{each.id}</code> },
              { key: 'reason', head: 'Why', className: 'min-w-56', cell: (each) => each.reason },
            ]}
            rows={seen.leftOut.page.map((each, row) => ({ ...each, row }))}
            rowKey={(each) => String(each.row)}
          />
          <Pagination
            page={at.leftOut}
            pageSize={editionPageSize}
            total={seen.leftOut.total}
            href={(leftOut) => address({ leftOut })}
            noun={['entry', 'entries']}
          />
        </section>
      )}
    </>
  )
}

function factsOf(seen: Seen): readonly Fact[] {
  return [
    { term: 'Data set', value: seen.dataset, note: `As of ${seen.asOf}` },
    { term: 'Publisher', value: seen.publisher, note: seen.licence },
    {
      term: 'Kept',
      value: formatNumber(seen.records),
      note: seen.rowsRead > 0 ? `of ${formatNumber(seen.rowsRead)} rows` : undefined,
    },
    {
      term: 'Shown in clusters',
      value: formatNumber(seen.shown),
      note: seen.shown < seen.records ? 'The licence keeps the rest for staff’s own use.' : undefined,
    },
    {
      term: seen.takenInAt ? 'Taken in' : 'Read',
      value: seen.creatorName,
      note: formatInstant(seen.takenInAt ?? seen.createdAt),
    },
  ]
}
