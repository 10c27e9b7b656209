import { scopes } from '#lib/domain/submission/document'
import { mappedFields, massPowers, type MappedField, type Mapping, type MassUnit } from './mapping.ts'

/** A mapping as it was kept, or as somebody posts it; null where it is none. */
export function readMapping(value: unknown): Mapping | null {
  if (!isObject(value)) return null
  const { headingRow, columns, years, notYears, tonnesUnit, decimalSign, fixed } = value
  if (typeof headingRow !== 'number' || !Number.isInteger(headingRow) || headingRow < 1) return null
  if (!isObject(columns) || !isObject(fixed) || !Array.isArray(notYears)) return null
  if (years !== 'column' && years !== 'headings') return null
  if (decimalSign !== 'point' && decimalSign !== 'comma') return null
  return {
    headingRow,
    columns: columnsIn(columns),
    years,
    notYears: notYears.filter((label) => typeof label === 'string'),
    tonnesUnit: Object.keys(massPowers).find((unit): unit is MassUnit => unit === tonnesUnit) ?? null,
    decimalSign,
    fixed: {
      site: textIn(fixed['site']),
      year: typeof fixed['year'] === 'number' ? fixed['year'] : null,
      scope: scopes.find((scope) => scope === fixed['scope']) ?? null,
      gas: textIn(fixed['gas']),
      unit: textIn(fixed['unit']),
      source: textIn(fixed['source']),
    },
  }
}

function columnsIn(columns: Readonly<Record<string, unknown>>): Mapping['columns'] {
  const found: Partial<Record<MappedField, string>> = {}
  for (const field of mappedFields) {
    const label = columns[field]
    if (typeof label === 'string' && label !== '') found[field] = label.slice(0, 200)
  }
  return found
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 2_000) : null
