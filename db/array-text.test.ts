import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { arrayText, columnOf } from './array-text.ts'
import { freshDatabase } from './testing.ts'

const { database } = await freshDatabase()

const awkward = [
  'plain',
  '',
  'NULL',
  'null',
  'a,b',
  '{x}',
  'say "hi"',
  String.raw`back\slash`,
  '"',
  '\\',
  ' edge ',
  'tab\there',
  'line\nbreak',
  'CO₂e',
  '1.50',
]

test('every text comes through a column as it was', async () => {
  const rows = await database.orm.execute<{ value: string | null }>(
    sql`select value from unnest(${columnOf([...awkward, null])}::text[]) with ordinality as column_of(value, at) order by at`,
  )
  expect(rows.map((row) => row.value)).toEqual([...awkward, null])
})

test('a whole number stays a number', () => {
  expect(arrayText([1990, null, 2050])).toBe('{1990,NULL,2050}')
})
