import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDecimal } from '#lib/domain/decimal'
import { writeWorkbook } from '#lib/export/workbook/write-workbook'
import { figure, text } from '#lib/export/csv-line'
import { neutralised } from '#lib/domain/inventory/cell-text'
import { decimalOfNumber } from './cell-text.ts'
import { packed, partsWith, workbookWith } from './make-workbook.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { usualWorkbookLimits } from './workbook.ts'

const sheetOf = (file: Uint8Array) => {
  const read = parseWorkbook(Buffer.from(file), usualWorkbookLimits)
  if (!read.ok) throw new Error(read.refusal.sentence)
  const [sheet] = read.value.sheets
  if (sheet === undefined) throw new Error('No sheet')
  return sheet
}
const rowOf = (cells: string) => sheetOf(workbookWith(`<row r="1">${cells}</row>`)).rows[0]

/** Styles 0 general, 1 a date of the spreadsheet's own, 2 a format of one's own, 3 a colour and text with letters of dates. */
const withStyles = (cells: string, workbookPr = '') => {
  const parts = partsWith(`<row r="1">${cells}</row>`)
  return packed({
    ...parts,
    'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('<sheets>', `${workbookPr}<sheets>`),
    'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="r2" Type="x/styles" Target="/xl/styles.xml"/></Relationships>',
    ),
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="171" formatCode="[Red]#,##0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="10"/></cellXfs></styleSheet>',
  })
}

describe('a cell is read as the spreadsheet shows it', () => {
  test('numbers, texts, truth values, rich text, and gaps between them', () => {
    const cells =
      '<c r="A1"><v>1.5</v></c><c r="C1" t="inlineStr"><is><r><t>a &amp; </t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="str"><v>x_x000D_y</v></c><c/>'
    expect(rowOf(cells)).toEqual([1.5, null, 'a & b', true, 'x\ry'])
  })

  test('a formula gives the value it last showed and is reported; one that was never calculated says so', () => {
    const sheet = sheetOf(workbookWith('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>X()</f></c></row>'))
    expect(sheet.rows[0]).toEqual([2, { fault: 'a formula without a calculated value' }])
    expect([sheet.formulas, sheet.formulaCount]).toEqual([['A1', 'B1'], 2])
  })

  test('an error is named', () => {
    expect(rowOf('<c r="A1" t="e"><v>#REF!</v></c>')).toEqual([{ fault: '#REF!' }])
  })

  test('what is no finite number stays the text it is', () => {
    expect(rowOf('<c><v>1e999</v></c><c><v>NaN</v></c><c><v>0x10</v></c>')).toEqual(['1e999', 'NaN', '0x10'])
  })

  test('dates become ISO text, by the style of the cell', () => {
    const cells =
      '<c s="0"><v>45322</v></c><c s="1"><v>45322</v></c><c s="2"><v>45322.5</v></c><c s="3"><v>45322</v></c>'
    expect(sheetOf(withStyles(cells)).rows[0]).toEqual([45322, '2024-01-31', '2024-01-31T12:00:00', 45322])
  })

  test('a percentage is text as it is shown, so that 5 % is never taken for 0.05', () => {
    expect(sheetOf(withStyles('<c s="4"><v>0.055</v></c>')).rows[0]).toEqual(['5.5%'])
  })

  test('dates of a workbook that counts from 1904', () => {
    const file = withStyles('<c s="1"><v>43860</v></c>', '<workbookPr date1904="1"/>')
    expect(sheetOf(file).rows[0]).toEqual(['2024-01-31'])
  })

  test('elements may have a prefix, and attributes either quotation mark', () => {
    const parts = partsWith('')
    const sheet =
      "<x:worksheet xmlns:x='m'><x:sheetData><x:row r='2'><x:c r='B2' t='n'><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    expect(sheetOf(packed({ ...parts, 'xl/worksheets/sheet1.xml': sheet })).rows).toEqual([[], [null, 7]])
  })
})

describe('the digits of a number', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [293919.04200000002, '293919.042'],
    [33.298569999999998, '33.29857'],
    [1e15, '1000000000000000'],
    [1.5e-7, '0.00000015'],
    [-0, '0'],
    [-12.5, '-12.5'],
    [1e200, '1e+200'],
  ])('%d is written %s', (value, digits) => {
    expect(decimalOfNumber(value)).toBe(digits)
  })

  test('any decimal of up to fifteen digits comes back from the number it became', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -999999999999999n, max: 999999999999999n }), fc.nat(20), (digits, places) => {
        const sign = digits < 0n ? '-' : ''
        const whole = String(digits)
          .replace('-', '')
          .padStart(places + 1, '0')
        const written = `${sign}${whole.slice(0, whole.length - places)}.${whole.slice(whole.length - places)}`
        expect(decimalOfNumber(Number(written))).toBe(plainDecimal(written))
      }),
    )
  })
})

describe('what an export writes is read back as it was', () => {
  test('any text, neutralised so that no spreadsheet runs it', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '+44', '-', '@x', '\tx', '_x0041_', ' a ', 'a\r\nb', ']]>'),
    )
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 8 }), (texts) => {
        const rows = sheetOf(writeWorkbook([{ name: 'S', columns: [], rows: [texts.map(text)] }])).rows
        const expected = texts.map((words) => neutralised(words.toWellFormed()) || null)
        while (expected.at(-1) === null) expected.pop()
        expect(rows[0] ?? []).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('a figure stays a figure, below zero too', () => {
    const rows = [[figure('-12.50'), figure('1234567890.123'), figure('')]]
    expect(sheetOf(writeWorkbook([{ name: 'S', columns: [], rows }])).rows).toEqual([[-12.5, 1234567890.123]])
  })

  test('names of sheets are made such as spreadsheets allow, each once', () => {
    const sheet = (name: string) => ({ name, columns: [], rows: [[text('x')]] })
    const file = Buffer.from(
      writeWorkbook([sheet('A/B: [x]'), sheet('a b   x'), sheet('L'.repeat(40)), sheet('L'.repeat(40)), sheet('')]),
    )
    const read = parseWorkbook(file, usualWorkbookLimits)
    const names = read.ok ? read.value.sheets.map((entry) => entry.name) : []
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5)
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/)
  })

  test('the same sheets give the same bytes', () => {
    const bytes = () => writeWorkbook([{ name: 'S', columns: [], rows: [[text('x'), figure(1)]] }])
    expect(Buffer.from(bytes()).equals(Buffer.from(bytes()))).toBe(true)
  })
})
