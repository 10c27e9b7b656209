import { sql, type SQL } from 'drizzle-orm'

/**
 * A column of values as one parameter, for `unnest`: 100,000 rows are a handful of parameters, not half a million. The driver
 * cannot write arrays of every type, so the array travels as text in PostgreSQL's own notation and is cast at its place.
 */
export const columnOf = (values: readonly (string | number | null)[]): SQL => sql`${arrayText(values)}::text`

/** `{"a","b\"c",3,NULL}` */
export const arrayText = (values: readonly (string | number | null)[]): string =>
  `{${values.map(elementText).join(',')}}`

function elementText(value: string | number | null): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  return special.test(value) ? `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : `"${value}"`
}

/** Hardly any text holds one of these, and to look is faster than to replace. */
const special = /["\\]/
