/** LineGrades { grades, whole }   how well each line of a site and year is known, best explained line by line; folded away */
import type { companySiteYear } from '#lib/views/company-site-year'
import { DataTable } from '#ui/data-table'

type Seen = Awaited<ReturnType<typeof companySiteYear.run>> & object

export function LineGrades({ grades, grade }: Pick<Seen, 'grades' | 'grade'>) {
  if (grade === null) return null
  return (
    <details className="mt-6">
      <summary className="cursor-pointer">
        <span className="font-medium">Data quality {grade.grade}</span>{' '}
        <span className="text-soft">{grade.because.slice(3)}</span>
      </summary>
      <div className="mt-2">
        <DataTable
          caption="Data quality by line"
          captionHidden
          columns={[
            { key: 'line', head: 'Line', cell: (line) => line.name },
            { key: 'grade', head: 'Grade', cell: (line) => line.grade },
            { key: 'because', head: 'Why', cell: (line) => line.because },
          ]}
          rows={grades}
          rowKey={(line) => line.id}
        />
      </div>
    </details>
  )
}
