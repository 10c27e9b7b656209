import { describe, expect, test } from 'vitest'
import { readEmissionsCsv } from './emissions-csv.ts'
import { maximumRows } from './csv-rows.ts'
import { readSitesCsv } from './sites-csv.ts'

const heading = 'site_id,year,scope,gas,tonnes_co2e,source'
const goodRow = 'A-1,2023,1,CO2e,100,Register'
const emissions = async (file: string | Buffer) => readEmissionsCsv(Buffer.from(file), { sourceWhenEmpty: null })
const fault = async (file: string | Buffer) => {
  const read = await emissions(file)
  return read.ok ? null : read.refusal.kind
}
const sentence = async (file: string | Buffer) => {
  const read = await emissions(file)
  return read.ok ? '' : read.refusal.sentence
}

describe('a file that cannot be trusted as a whole is refused by name', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \r\n\r\n'],
    ['empty', '\ufeff'],
    ['only-heading', `${heading}\r\n`],
    ['only-heading', `${heading}\r\n\r\n,,,,,\r\n`],
    ['wrong-delimiter', `${heading}\n${goodRow}`.replaceAll(',', ';')],
    ['wrong-delimiter', `${heading}\n${goodRow};"odd"x`.replaceAll(',', ';')],
    ['wrong-delimiter', `${heading}\n${goodRow}`.replaceAll(',', '\t')],
    ['missing-column', `site_id,year,scope,source\nA-1,2023,1,Register`],
    ['missing-column', `site_id,year,scope,tonnes_co2e\nA-1,2023,1,100`],
    ['doubled-column', `${heading},YEAR\n${goodRow},2024`],
    ['too-many-columns', `${heading},${'x,'.repeat(300)}x\n${goodRow}`],
    ['cell-too-long', `${heading}\n${goodRow}${'r'.repeat(10_000)}`],
    ['cell-too-long', `${heading}\n${goodRow.replace('Register', `"${'r'.repeat(300_000)}`)}`],
    ['broken-quotes', `${heading}\n"A-1"x,2023,1,CO2e,100,Register`],
    ['broken-quotes', `${heading}\n${goodRow},"`],
    ['binary', `${heading}\n${goodRow}\0`],
  ])('%s: %#', async (kind, file) => {
    expect(await fault(file)).toBe(kind)
  })

  test('UTF-16 is refused with and without its byte order mark, and the sentence says how to save the file', async () => {
    const utf16 = Buffer.from(`${heading}\n${goodRow}`, 'utf16le')
    expect(await fault(utf16)).toBe('utf-16')
    expect(await fault(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).toBe('utf-16')
    expect(await fault(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]))).toBe('utf-16')
    expect(await sentence(utf16)).toContain('CSV UTF-8')
  })

  test('letters that are not UTF-8 are refused, and the line is named', async () => {
    const latin1 = Buffer.from(`${heading}\n${goodRow}\n${goodRow.replace('Register', 'Régistre')}`, 'latin1')
    expect(await sentence(latin1)).toContain('line 3')
  })

  test('a workbook under the name of a CSV file is refused as a workbook', async () => {
    expect(await fault(Buffer.from('504b030414000600', 'hex'))).toBe('workbook')
  })

  test('a file over 25 MB is refused without being read to its end', async () => {
    let sent = 0
    const endless = async function* () {
      for (;;) {
        sent += 1
        yield Buffer.alloc(1_000_000, 'a')
      }
    }
    const read = await readEmissionsCsv(endless(), { sourceWhenEmpty: null })
    expect(read.ok ? null : read.refusal.kind).toBe('too-large')
    expect(sent).toBe(26)
  })

  test('one row more than the limit is refused', async () => {
    const row = (at: number) => `S${at},2023,1,CO2e,1,R\n`
    const rows = Array.from({ length: maximumRows + 1 }, (_, at) => row(at)).join('')
    expect(await fault(`${heading}\n${rows}`)).toBe('too-many-rows')
  })

  test('a file that is not there is one sentence', async () => {
    const read = await readSitesCsv('no-such-folder/sites.csv')
    expect(read.ok ? '' : read.refusal.sentence).toBe('There is no file no-such-folder/sites.csv. Nothing was saved.')
  })

  test('every refusal says that nothing was saved', async () => {
    for (const file of ['', heading, `a;b\n`, `${heading}\n"`])
      expect(await sentence(file)).toMatch(/Nothing was saved\.$/)
  })

  test('a row that breaks its quotation marks is named by its number', async () => {
    expect(await sentence(`${heading}\n${goodRow}\n"A"x,2023`)).toContain('row 3')
  })

  test('a cell of 10 MB is refused while the memory stays small', async () => {
    const file = Buffer.concat([
      Buffer.from(`${heading}\n${goodRow}\nA-2,2023,1,CO2e,100,"`),
      Buffer.alloc(10_000_000, 'x'),
      Buffer.from('"\n'),
    ])
    const before = process.memoryUsage().rss
    const said = await sentence(file)
    expect(said).toContain('Row 3 has a cell of more than 10,000 characters')
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
  })
})

describe('a file that is only unusual is read', () => {
  test('a UTF-8 byte order mark is left out, and the preview says so', async () => {
    const read = await emissions(`\ufeff${heading}\n${goodRow}`)
    expect(read.ok && read.value.counts.good).toBe(1)
    expect(read.ok && read.value.notes[0]).toContain('byte order mark')
  })

  test('columns stand in any order, unknown ones are named and kept out, and blank rows are passed over', async () => {
    const read = await emissions(
      'source, Mood ,tonnes_co2e,Scope,year,site_id,\r\nR,good,5.50,1,2023,A-1,\r\n\r\nR,x,6,1,2024,A-1,',
    )
    expect(read.ok && read.value).toMatchObject({
      rows: [
        { row: 2, siteKey: 'A-1', year: 2023, scope: '1', gas: 'CO2e', tonnes: '5.5', source: 'R' },
        { row: 4, siteKey: 'A-1', year: 2024, scope: '1', gas: 'CO2e', tonnes: '6', source: 'R' },
      ],
      counts: { rows: 2, good: 2, bad: 0, blank: 1 },
      unknownColumns: ['Mood'],
      problems: [],
    })
  })

  test.each(['\n', '\r\n', '\r'])('lines may end in %j', async (end) => {
    const read = await emissions([heading, goodRow, goodRow.replace('2023', '2024'), ''].join(end))
    expect(read.ok && read.value.counts).toEqual({ rows: 2, good: 2, bad: 0, blank: 0 })
  })
})
