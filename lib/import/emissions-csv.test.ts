import { describe, expect, test } from 'vitest'
import { readEmissionsCsv } from './emissions-csv.ts'

const heading = 'site_id,year,scope,gas,tonnes_co2e,source'
const read = async (rows: readonly string[], sourceWhenEmpty: string | null = null) => {
  const file = await readEmissionsCsv(Buffer.from([heading, ...rows].join('\n')), { sourceWhenEmpty })
  if (!file.ok) throw new Error(file.refusal.sentence)
  return file.value
}
const tonnes = async (cell: string) => {
  const file = await read([`A-1,2023,1,CO2e,"${cell}",R`])
  return file.rows[0]?.tonnes ?? file.problems[0]?.reason
}

describe('a figure is taken exactly as written, or asked about', () => {
  test.each([
    ['12', '12'],
    ['007.50', '7.5'],
    ['.5', '0.5'],
    [' 10794723.212 ', '10794723.212'],
    ['0.12345678901234567891', '0.12345678901234567891'],
    ['123456789012.000000000001', '123456789012.000000000001'],
    ['-0.0', '0'],
  ])('%s is %s', async (cell, expected) => {
    expect(await tonnes(cell)).toBe(expected)
  })

  test.each([
    ['1.234,5', 'Is 1234.5 meant?'],
    ['1,234.5', 'Is 1234.5 meant?'],
    ['1,234,567', 'Is 1234567 meant?'],
    ['1 234', 'Is 1234 meant?'],
    ["1'234.5", 'Is 1234.5 meant?'],
    ['1,234', 'Is 1234 or 1.234 meant?'],
    ['12,5', 'Is 12.5 meant?'],
    ['1,234.567,8', 'It is not clear'],
    ['1,234,5', 'It is not clear'],
    ['1.234.567', 'Is 1234567 meant?'],
    ['NaN', 'not a number'],
    ['Infinity', 'not a number'],
    ['0x10', 'not a number'],
    ['1.2.3', 'not a number'],
    ['12 t', 'not a number'],
    ['', 'missing'],
    ['1e999', 'exponent'],
    ['1,2E+07', 'exponent'],
    ['9'.repeat(30), 'more than any site'],
    ['-5', 'negative'],
    ['=1+1', 'formula'],
  ])('%s is refused', async (cell, expected) => {
    expect(await tonnes(cell)).toContain(expected)
  })
})

describe('each bad cell is named by row, column, value and reason', () => {
  test('several bad cells of one row are all named, and the good rows are counted', async () => {
    const file = await read(['A-1,2023.5,4,CO2e,NaN,', 'A-1,2023,1,CO2e,5,R'])
    expect(file.problems.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, 'year', '2023.5'],
      [2, 'scope', '4'],
      [2, 'tonnes_co2e', 'NaN'],
      [2, 'source', ''],
    ])
    expect(file.counts).toEqual({ rows: 2, good: 1, bad: 1, blank: 0 })
  })

  test.each([
    ['A-1,1989,1,CO2e,5,R', 'year', 'between 1990 and 2100'],
    ['A-1,2101,1,CO2e,5,R', 'year', 'between 1990 and 2100'],
    ['A-1,23,1,CO2e,5,R', 'year', 'four digits'],
    ['A-1,2023,2,CO2e,5,R', 'scope', '2-location or 2-market'],
    ['A-1,2023,1,biogenic CO2 (memo),5,R', 'gas', 'memo'],
    [',2023,1,CO2e,5,R', 'site_id', 'must not be empty'],
    ['=A1,2023,1,CO2e,5,R', 'site_id', 'formula'],
    ['A-1,2023,1,CO2e,5,"=HYPERLINK(""x"")"', 'source', 'formula'],
    ['A-1,2023,1,CO2e,5,@R', 'source', 'formula'],
    ['A-1,2023,1,CO2e,5,R\u0007', 'source', 'control character'],
    [`${'A'.repeat(101)},2023,1,CO2e,5,R`, 'site_id', 'at most 100'],
    ['A-1,2023,1,CO2e,5', '', '5 cells where the heading has 6'],
    ['A-1,2023,1,CO2e,5,R,R', '', '7 cells where the heading has 6'],
  ])('%s', async (row, column, reason) => {
    const file = await read([row])
    expect(file.rows).toEqual([])
    expect(file.problems).toHaveLength(1)
    expect(file.problems[0]).toMatchObject({ row: 2, column })
    expect(file.problems[0]?.reason).toContain(reason)
  })

  test('a long value is cut to sixty characters', async () => {
    const file = await read([`A-1,2023,1,CO2e,${'x'.repeat(500)},R`])
    expect(file.problems[0]?.value).toHaveLength(60)
  })

  test('a second figure for one site, year, scope and gas is refused with the row of the first', async () => {
    const file = await read(['A-1,2023,1,CO2e,5,R', 'A-1,2023,1,CH4,5,R', 'A-1,2023,1,co2E,6,R'])
    expect(file.problems).toHaveLength(1)
    expect(file.problems[0]).toMatchObject({ row: 4, column: 'site_id', value: 'A-1' })
    expect(file.problems[0]?.reason).toContain('Row 2')
  })
})

test('a figure without a source is refused unless the importer gave one', async () => {
  expect((await read(['A-1,2023,1,CO2e,5,'])).problems[0]?.column).toBe('source')
  expect((await read(['A-1,2023,1,CO2e,5,'], 'Annual report 2023')).rows[0]?.source).toBe('Annual report 2023')
  const withoutColumn = await readEmissionsCsv(Buffer.from('site_id,year,scope,tonnes_co2e\nA-1,2023,1,5'), {
    sourceWhenEmpty: 'Annual report 2023',
  })
  expect(withoutColumn.ok && withoutColumn.value.rows[0]).toMatchObject({ gas: 'CO2e', source: 'Annual report 2023' })
})
