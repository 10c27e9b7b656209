/** UploadPreviewBody { upload, pages, address, takeIn, forWhom }   what a publisher's workbook is and would do, below the page's head */
import type { ReactNode } from 'react'
import { placeName } from '#lib/domain/factors/factor-list'
import { formatNumber } from '#lib/format'
import { uploadPageSize, type UploadPages, type UploadPreview } from '#lib/views/factor-sets'
import { DataTable } from '#ui/data-table'
import { Facts } from '#ui/facts'
import { Notice } from '#ui/notice'
import { Pagination } from '#ui/pagination'
import { Gases, Per } from './factor-figures.tsx'

type Plan = NonNullable<UploadPreview['plan']>

export function UploadPreviewBody({
  upload,
  pages,
  address,
  takeIn,
}: {
  readonly upload: UploadPreview
  readonly pages: UploadPages
  readonly address: string
  readonly takeIn: (plan: Plan) => ReactNode
}) {
  const { plan } = upload
  if (plan === null)
    return (
      <Notice tone="bad" title="The file was turned away">
        {upload.refusal}
      </Notice>
    )
  const at = (change: Partial<UploadPages>) =>
    `${address}?${new URLSearchParams(Object.entries({ ...pages, ...change }).map(([name, page]) => [name, String(page)]))}`
  return (
    <>
      <p className="mb-4 max-w-prose text-soft">
        <strong className="text-ink">{plan.dataset}</strong>, by the {plan.publisher.replace(/^the /i, '')}. Licence:{' '}
        {plan.licence}.
      </p>
      <Facts
        items={[
          { term: 'Factors in the file', value: formatNumber(plan.factors) },
          ...(plan.replaces === ''
            ? []
            : [
                { term: 'New', value: formatNumber(plan.added) },
                { term: 'Changed', value: formatNumber(plan.changed) },
                { term: 'Unchanged', value: formatNumber(plan.unchanged) },
                { term: 'Gone', value: formatNumber(plan.gone), note: 'in the loaded set, not in the file' },
              ]),
          { term: 'Rows that give no factor', value: formatNumber(plan.skipped), note: 'named below, with the reason' },
        ]}
      />
      {plan.ignoredSheets.length > 0 && (
        <p className="mt-2 max-w-prose text-sm text-soft">
          Sheets that hold no factors were left out: {plan.ignoredSheets.join(', ')}.
        </p>
      )}
      {plan.differing > 0 && (
        <Notice tone="warn" title="Not what the starter library has">
          {formatNumber(plan.differing)} {plan.differing === 1 ? 'factor gives' : 'factors give'} other emissions than
          the starter library does for the same publication and row. A corrected edition is a good reason; otherwise
          make sure that the file is the publisher’s own. Once loaded, the file’s figures are the ones that are found.
        </Notice>
      )}
      <div className="mt-6">
        {plan.isNothingNew ? (
          <Notice tone="good" title="Nothing to take in">
            Every factor of the file stands in the loaded set already.
          </Notice>
        ) : (
          takeIn(plan)
        )}
      </div>
      <Tables plan={plan} pages={pages} at={at} />
    </>
  )
}

function Tables({
  plan,
  pages,
  at,
}: {
  readonly plan: Plan
  readonly pages: UploadPages
  readonly at: (change: Partial<UploadPages>) => string
}) {
  return (
    <>
      {plan.changes > 0 && (
        <section className="mt-8">
          <DataTable
            caption="What changes in the loaded set"
            rows={plan.changePage}
            rowKey={(each) => each.id}
            columns={[
              { key: 'name', head: 'Factor', cell: ({ before }) => before.name },
              { key: 'per', head: 'Per', cell: ({ before }) => before.per },
              { key: 'before', head: 'Stands now, kg', cell: ({ before }) => <Gases factor={before} /> },
              {
                key: 'after',
                head: 'In the file, kg',
                cell: ({ after }) => (after === null ? 'Gone' : <Gases factor={after} />),
              },
            ]}
          />
          <Pagination
            page={pages.changes}
            pageSize={uploadPageSize}
            total={plan.changes}
            href={(page) => at({ changes: page })}
            noun={['change', 'changes']}
          />
        </section>
      )}
      <section className="mt-8">
        <DataTable
          caption="The first factors of the file"
          rows={plan.first}
          rowKey={(factor) => factor.id}
          columns={[
            { key: 'name', head: 'Factor', className: 'min-w-48', cell: (factor) => factor.name },
            { key: 'region', head: 'Region', cell: (factor) => placeName(factor.region) },
            {
              key: 'per',
              head: 'Per',
              className: 'whitespace-nowrap',
              cell: (factor) => <Per factor={factor} />,
            },
            { key: 'gases', head: 'Gases, kg', className: 'min-w-44', cell: (factor) => <Gases factor={factor} /> },
            { key: 'source', head: 'Where', className: 'min-w-40', cell: (factor) => factor.source },
          ]}
        />
      </section>
      {plan.skipped > 0 && (
        <section className="mt-8">
          {plan.skippedWhy.length > 0 && (
            <ul className="mb-6 max-w-prose text-sm text-soft">
              {plan.skippedWhy.map(({ reason, rows }) => (
                <li key={reason}>
                  {formatNumber(rows)} rows: {reason}
                </li>
              ))}
            </ul>
          )}
          <DataTable
            caption="Rows that give no factor"
            rows={plan.skippedPage}
            rowKey={(each) => `${each.sheet} ${each.row} ${each.reason}`}
            columns={[
              {
                key: 'sheet',
                head: 'Sheet and row',
                className: 'whitespace-nowrap',
                cell: (each) => `${each.sheet}, ${each.row}`,
              },
              { key: 'reason', head: 'Why', className: 'min-w-60', cell: (each) => each.reason },
            ]}
          />
          <Pagination
            page={pages.skipped}
            pageSize={uploadPageSize}
            total={plan.skipped}
            href={(page) => at({ skipped: page })}
            noun={['row', 'rows']}
          />
        </section>
      )}
    </>
  )
}

/** The words of the button. */
export const takeInLabel = (plan: Plan): string =>
  plan.replaces === ''
    ? `Take in ${formatNumber(plan.factors)} ${plan.factors === 1 ? 'factor' : 'factors'}`
    : `Replace the loaded set: ${formatNumber(plan.added + plan.changed + plan.gone)} differ`
