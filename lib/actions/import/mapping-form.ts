import { yearIn } from '#lib/import/mapping/headings'
import { mappedFields, type Mapping } from '#lib/import/mapping/mapping'
import { readMapping } from '#lib/import/mapping/read-mapping'

/** The mapping that somebody chose for a sheet whose columns have these labels; null where the form is not whole. */
export function mappingOfForm(form: FormData, labels: readonly string[]): Mapping | null {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const years = text('years')
  const asYears = new Set(form.getAll('asYear'))
  const columns = Object.fromEntries(
    mappedFields
      // A table with a column for each year has no column that names the year.
      .filter((field) => years !== 'headings' || (field !== 'year' && field !== 'tonnes'))
      .map((field) => [field, text(`column.${field}`)])
      .filter(([, label]) => labels.includes(label ?? '')),
  )
  const fixedYear = text('fixed.year')
  return readMapping({
    headingRow: Number(text('headingRow')),
    columns,
    years,
    notYears: labels.filter((label) => yearIn(label) !== null && !asYears.has(label)),
    tonnesUnit: text('tonnesUnit'),
    decimalSign: text('decimalSign'),
    fixed: {
      site: text('fixed.site'),
      year: /^\d{4}$/.test(fixedYear) ? Number(fixedYear) : null,
      scope: text('fixed.scope'),
      gas: text('fixed.gas'),
      unit: text('fixed.unit'),
      source: text('fixed.source'),
    },
  })
}
