import type { Metadata } from 'next'
import { formatNumber } from '#lib/format'
import { companyImportPreview, previewPageSize } from '#lib/views/company-import'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { Facts } from '#ui/facts'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Pagination } from '#ui/pagination'
import { formPlace } from '../../form-place.ts'
import { CompanyChoice, OthersChoice } from './choices.tsx'

export const metadata: Metadata = { title: 'Import' }

const pageIn = (value: string | string[] | undefined): number => Math.max(1, Number(value) || 1)

export default async function PreviewPage({ params, searchParams }: PageProps<'/company/[org]/[cluster]/import/[id]'>) {
  const query = await searchParams
  const [problems, changes] = [pageIn(query['problems']), pageIn(query['changes'])]
  const seen = await see(companyImportPreview, { ...(await params), problems, changes })
  const { home, plan, summary } = seen
  const place = { ...formPlace(seen), id: seen.id }
  const address = (at: Readonly<Record<string, number>>) =>
    `${home}/import/${seen.id}?${new URLSearchParams(Object.entries({ problems, changes, ...at }).map(([key, value]) => [key, String(value)]))}`
  return (
    <>
      <PageHeader
        title={seen.fileName || `${seen.kind}.csv`}
        crumbs={[{ href: `${home}/import`, label: 'Import and export' }]}
        state={`${seen.kind === 'sites' ? 'Sites' : 'Emissions'}, read and not taken in`}
        action={<ActionForm name="import.discard" hidden={place} tone="quiet" submitLabel="Discard this file" />}
      />
      {plan === null && (
        <Notice tone="bad" title="The file was turned away">
          {summary.refusal}
        </Notice>
      )}
      {plan && (
        <>
          <Facts
            items={[
              { term: 'Rows in the file', value: formatNumber(summary.counts.rows) },
              { term: 'New', value: formatNumber(plan.added) },
              { term: 'Changed', value: formatNumber(plan.changed) },
              { term: 'Unchanged', value: formatNumber(plan.unchanged) },
              { term: 'Kept as they are', value: formatNumber(plan.kept), note: 'in your draft, not in the file' },
              ...(plan.leftOut > 0
                ? [{ term: 'Left out', value: formatNumber(plan.leftOut), note: 'of other companies' }]
                : []),
            ]}
          />
          {[...summary.notes, ...unknown(summary.unknownColumns)].map((note) => (
            <p key={note} className="mt-2 max-w-prose text-sm text-soft">
              {note}
            </p>
          ))}
          {seen.kind === 'sites' && (plan.undecided > 0 || summary.chosen !== null) && (
            <CompanyChoice place={place} companies={summary.companies} chosen={plan.likely} />
          )}
          {seen.kind === 'emissions' && (plan.undecided > 0 || summary.others === 'leave-out') && (
            <OthersChoice place={place} undecided={plan.undecided} />
          )}
          <TakeIn plan={plan} place={place} home={home} />
          {plan.problems > 0 && (
            <section className="mt-8">
              <DataTable
                caption="Cells to put right"
                columns={[
                  { key: 'row', head: 'Row', figures: true, cell: (each) => formatNumber(each.row) },
                  { key: 'column', head: 'Column', cell: (each) => each.column || 'whole row' },
                  { key: 'value', head: 'Value', cell: (each) => <code className="text-xs">{each.value}</code> },
                  { key: 'reason', head: 'What is wrong', cell: (each) => each.reason },
                ]}
                rows={plan.problemPage}
                rowKey={(each) => `${each.row} ${each.column} ${each.reason}`}
              />
              <Pagination
                page={problems}
                pageSize={previewPageSize}
                total={plan.problems}
                href={(page) => address({ problems: page })}
                noun={['cell', 'cells']}
              />
            </section>
          )}
          {plan.changed > 0 && (
            <section className="mt-8">
              <DataTable
                caption="What changes"
                columns={[
                  { key: 'label', head: 'Entry', cell: (each) => each.label },
                  {
                    key: 'field',
                    head: 'Field',
                    cell: (each) => each.fields.map((field) => <div key={field.field}>{field.field}</div>),
                  },
                  {
                    key: 'before',
                    head: 'Before',
                    cell: (each) => each.fields.map((field) => <div key={field.field}>{field.before ?? '–'}</div>),
                  },
                  {
                    key: 'after',
                    head: 'After',
                    cell: (each) => each.fields.map((field) => <div key={field.field}>{field.after ?? '–'}</div>),
                  },
                ]}
                rows={plan.changePage}
                rowKey={(each) => each.label}
              />
              <Pagination
                page={changes}
                pageSize={previewPageSize}
                total={plan.changed}
                href={(page) => address({ changes: page })}
                noun={['change', 'changes']}
              />
            </section>
          )}
        </>
      )}
    </>
  )
}

const unknown = (columns: readonly string[]): readonly string[] =>
  columns.length === 0 ? [] : [`Columns the product does not know were kept out: ${columns.join(', ')}.`]

type Plan = NonNullable<(Awaited<ReturnType<typeof companyImportPreview.run>> & object)['plan']>

function TakeIn({
  plan,
  place,
  home,
}: {
  readonly plan: Plan
  readonly place: Readonly<Record<string, string | number>>
  readonly home: string
}) {
  const rows = plan.added + plan.changed
  if (plan.problems > 0 && plan.problems === plan.undecided)
    return (
      <Notice tone="warn" title="Say first what is yours">
        {formatNumber(plan.undecided)} {plan.undecided === 1 ? 'row belongs' : 'rows belong'} to others, as far as can
        be told. Choose above, and the rest can be taken in.
      </Notice>
    )
  if (plan.problems > 0)
    return (
      <Notice tone="bad" title="Nothing can be taken in yet">
        {formatNumber(plan.problems)} {plan.problems === 1 ? 'cell is' : 'cells are'} not right, named below. Correct
        the file and import it again.
      </Notice>
    )
  if (rows === 0)
    return (
      <Notice
        tone="good"
        title="Nothing to take in"
        action={<LinkButton href={`${home}/import`}>Import another file</LinkButton>}
      >
        Everything in the file stands in your draft already.
      </Notice>
    )
  return (
    <div className="mt-6">
      <ActionForm
        name="import.commit"
        hidden={{ ...place, digest: plan.digest }}
        submitLabel={`Take in ${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`}
      />
    </div>
  )
}
