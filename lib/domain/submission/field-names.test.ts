import { expect, test } from 'vitest'
import { fieldList } from './field-names.ts'

test('What changed of an item is one line: names with commas stay apart, and what has one name is counted', () => {
  const fields = [
    { field: 'tonnes', of: '1 CH4' },
    { field: 'note', of: '2-market CO2e' },
    { field: 'gwp', of: null },
    { field: 'lines', of: 'a' },
    { field: 'lines', of: 'b' },
  ]
  expect(fieldList(fields)).toBe('emissions, scope 1 CH4; note, scope 2, market-based CO2e; GWP set; line (2)')
})
