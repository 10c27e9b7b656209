/**
 * PartsTable   { parts }                  how many rows of each sheet are new, changed, unchanged
 * ProblemTable { problems, total, page, href }  every cell that keeps a file out
 * ChangeTable  { changes, total, page, href }   what changes, field by field
 */
import type { TemplateColumn } from '#lib/domain/template/columns'
import { templateSheets } from '#lib/domain/template/sheets'
import { formatNumber } from '#lib/format'
import type { PlannedField, PlanPart } from '#lib/import/shown-plan'
import type { SheetProblem } from '#lib/import/template/read-template'
import { previewPageSize } from '#lib/views/company-import'
import { DataTable } from '#ui/data-table'
import { Pagination } from '#ui/pagination'

type Paged = { readonly total: number; readonly page: number; readonly href: (page: number) => string }

export function PartsTable({ parts }: { readonly parts: readonly PlanPart[] }) {
  return (
    <DataTable
      caption="What the file would do"
      columns={[
        { key: 'name', head: 'Sheet', cell: (part) => part.name },
        { key: 'added', head: 'New', figures: true, cell: (part) => formatNumber(part.added) },
        { key: 'changed', head: 'Changed', figures: true, cell: (part) => formatNumber(part.changed) },
        { key: 'unchanged', head: 'Unchanged', figures: true, cell: (part) => formatNumber(part.unchanged) },
        { key: 'kept', head: 'Kept, not in the file', figures: true, cell: (part) => formatNumber(part.kept) },
      ]}
      rows={parts}
      rowKey={(part) => part.name}
    />
  )
}

export function ProblemTable({ problems, total, page, href }: Paged & { readonly problems: readonly SheetProblem[] }) {
  const hasSheets = problems.some(({ sheet }) => sheet !== '')
  return (
    <section className="mt-8">
      <DataTable
        caption="Cells to put right"
        columns={[
          ...(hasSheets ? [{ key: 'sheet', head: 'Sheet', cell: (each: SheetProblem) => each.sheet }] : []),
          { key: 'row', head: 'Row', figures: true, cell: (each) => formatNumber(each.row) },
          { key: 'column', head: 'Column', cell: (each) => each.column || 'whole row' },
          { key: 'value', head: 'Value', cell: (each) => <code className="text-xs">{each.value}</code> },
          { key: 'reason', head: 'What is wrong', className: 'min-w-72', below: true, cell: (each) => each.reason },
        ]}
        rows={problems}
        rowKey={(each) => `${each.sheet} ${each.row} ${each.column} ${each.reason}`}
      />
      <Pagination page={page} pageSize={previewPageSize} total={total} href={href} noun={['cell', 'cells']} />
    </section>
  )
}

export function ChangeTable({ changes, total, page, href }: Paged & { readonly changes: readonly PlannedField[] }) {
  const several = new Set(changes.map(({ part }) => part)).size > 1
  return (
    <section className="mt-8">
      <DataTable
        caption="What changes"
        columns={[
          { key: 'label', head: 'Entry', cell: (each) => each.label },
          ...(several ? [{ key: 'part', head: 'Sheet', cell: (each: PlannedField) => each.part }] : []),
          {
            key: 'field',
            head: 'Field',
            cell: (each) =>
              each.fields.map((field) => <div key={field.field}>{fieldName(each.part, field.field)}</div>),
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
        rows={changes}
        rowKey={(each) => `${each.part} ${each.label} ${JSON.stringify(each.fields)}`}
      />
      <Pagination page={page} pageSize={previewPageSize} total={total} href={href} noun={['change', 'changes']} />
    </section>
  )
}

const headings = new Map<string, string>(
  Object.values(templateSheets).flatMap(({ name, columns }) =>
    Object.entries<TemplateColumn>(columns).map(([key, { heading }]) => [`${name} ${key}`, heading] as const),
  ),
)

/** A field by the heading that it has in the template; one that is in none as people say it: `tonnesPerYear`. */
const fieldName = (part: string, field: string): string =>
  headings.get(`${part} ${field === 'siteKey' ? 'site' : field}`) ??
  field.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
