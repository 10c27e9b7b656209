import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseWorkbook } from './parse-workbook.ts'
import { inDirectory, oneCell, packed, partsWith, workbookWith } from './make-workbook.ts'
import { columnName } from './sheet-rows.ts'
import { usualWorkbookLimits } from './workbook.ts'

const read = (file: Buffer) => parseWorkbook(file, usualWorkbookLimits)
const fault = (file: Buffer) => {
  const answer = read(file)
  return answer.ok ? null : answer.refusal.kind
}
const sentence = (file: Buffer) => {
  const answer = read(file)
  return answer.ok ? '' : answer.refusal.sentence
}
const spoilt = (name: string, change: (part: string) => string) => {
  const parts = partsWith(oneCell)
  return packed({ ...parts, [name]: change(parts[name] ?? '') })
}
const sheet1 = 'xl/worksheets/sheet1.xml'

test('the workbook that the others are spoilt from is read', () => {
  const answer = read(workbookWith(oneCell))
  expect(answer.ok && answer.value.sheets[0]?.rows).toEqual([[1]])
})

describe('a file of another kind under the name of a workbook is told by its content', () => {
  test.each([
    ['of the old kind (.xls)', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    [
      'protected with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['text file such as CSV', Buffer.from('site_id,year\nA-1,2023\n')],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['web page', Buffer.from('\ufeff <!DOCTYPE html><table><tr><td>1</td></tr></table>')],
    ['web page', Buffer.from('<table><tr><td>1</td></tr></table>')],
    ['XML file', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['gzip', gzipSync('x')],
    ['picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['.docx', packed({ ...partsWith(oneCell), 'word/document.xml': '<d/>', '_rels/.rels': '<Relationships/>' })],
    ['.xlsb', packed({ 'xl/workbook.bin': 'x' })],
    ['.ods', packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })],
    ['ZIP archive that holds no workbook', packed({ 'photo.txt': 'x' })],
    ['is empty', Buffer.alloc(0)],
  ])('%s', (words, file) => {
    expect(sentence(file)).toContain(words)
    expect(sentence(file)).toMatch(/Nothing was saved\.$/)
  })
})

describe('an archive that is not plain, whole and honest is refused before it is unpacked', () => {
  const file = workbookWith(oneCell)

  test('a bomb: a part that unpacks to more than a hundred times its size', () => {
    expect(fault(workbookWith(oneCell, { 'xl/media/a.xml': ' '.repeat(20_000_000) }))).toBe('zip-bomb')
  })

  test('a bomb of parts that are each harmless', () => {
    const noise = Array.from({ length: 400_000 }, (_, at) => `<c>${(at * 7919) % 100_003}</c>`).join('')
    const parts = Object.fromEntries(Array.from({ length: 18 }, (_, at) => [`xl/extra${at}.xml`, `<a>${noise}</a>`]))
    expect(fault(workbookWith(oneCell, parts))).toBe('zip-bomb')
  })

  test('a bomb that declares a small size is stopped at that size', () => {
    const bomb = workbookWith(oneCell, { 'xl/extra.xml': 'x'.repeat(30_000_000) })
    const lying = inDirectory(bomb, (entry) => entry.writeUInt32LE(Math.min(1_000, entry.readUInt32LE(24)), 24))
    const before = process.memoryUsage().arrayBuffers
    expect(fault(lying)).toBe('lying-size')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000)
  })

  test('a part that is smaller than it declares', () => {
    const lying = inDirectory(file, (entry) => entry.writeUInt32LE(entry.readUInt32LE(24) + 10, 24))
    expect(fault(lying)).toBe('lying-size')
  })

  test.each(['../evil.xml', '/etc/evil.xml', 'xl/../../evil.xml', 'C:\\evil.xml', 'xl\\evil.xml', 'xl/./evil.xml'])(
    'a part named %s',
    (name) => {
      expect(fault(workbookWith(oneCell, { [name]: '<x/>' }))).toBe('unsafe-name')
    },
  )

  test('two parts of one name, whatever its case', () => {
    expect(fault(workbookWith(oneCell, { 'XL/Workbook.xml': '<x/>' }))).toBe('doubled-part')
  })

  test('encryption, ZIP64, an unknown way of packing, a wrong checksum', () => {
    expect(fault(inDirectory(file, (entry) => entry.writeUInt16LE(1, 8)))).toBe('encrypted')
    expect(fault(inDirectory(file, (entry) => entry.writeUInt32LE(0xffffffff, 24)))).toBe('zip64')
    expect(fault(inDirectory(file, (entry) => entry.writeUInt16LE(12, 10)))).toBe('damaged')
    expect(fault(inDirectory(file, (entry) => entry.writeUInt32LE(1, 16)))).toBe('damaged')
  })

  test('parts that overlap, as in bombs without nesting', () => {
    let first = 0
    const overlapping = inDirectory(file, (entry) => {
      first += 1
      if (first > 1) entry.writeUInt32LE(0, 42)
    })
    expect(fault(overlapping)).toBe('damaged')
  })

  test('a file cut off anywhere', () => {
    for (let length = 4; length < file.length; length += 7) expect(fault(file.subarray(0, length))).toBe('damaged')
  })

  test('more parts than any workbook has', () => {
    const parts = Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`xl/p${at}.xml`, '<x/>']))
    expect(fault(workbookWith(oneCell, parts))).toBe('too-many-parts')
  })
})

describe('what can do harm when somebody opens it is refused by name', () => {
  const external = (type: string) =>
    `<Relationships><Relationship Id="r9" Type="http://x/relationships/${type}" Target="https://evil.example/x" TargetMode="External"/></Relationships>`

  test.each([
    ['macros', { 'xl/vbaProject.bin': 'x' }],
    ['macros', { 'xl/macrosheets/sheet1.xml': '<x/>' }],
    ['external-link', { 'xl/externalLinks/externalLink1.xml': '<x/>' }],
    ['external-link', { 'xl/connections.xml': '<x/>' }],
    ['external-link', { 'xl/worksheets/_rels/sheet1.xml.rels': external('oleObject') }],
    ['embedded-object', { 'xl/embeddings/oleObject1.bin': 'x' }],
    ['doctype', { 'docProps/app.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>' }],
  ])('%s: %j', (kind, parts) => {
    expect(fault(workbookWith(oneCell, parts))).toBe(kind)
  })

  test('a workbook whose type says that it holds macros', () => {
    const type = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    expect(fault(spoilt('[Content_Types].xml', (xml) => xml.replace('application/xml', type)))).toBe('macros')
  })

  test('a link that a reader may click stays allowed', () => {
    expect(fault(workbookWith(oneCell, { 'xl/worksheets/_rels/sheet1.xml.rels': external('hyperlink') }))).toBeNull()
  })

  test('an entity that reads a file, or that multiplies, in any part and any encoding', () => {
    const xxe = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    for (const declaration of [xxe, laughs, '<!doctype x>', '<!ELEMENT x ANY>'])
      expect(fault(spoilt(sheet1, (xml) => declaration + xml))).toBe('doctype')
    const utf16 = packed(partsWith(oneCell))
    expect(utf16.length).toBeGreaterThan(0)
    expect(fault(spoilt(sheet1, (xml) => `\u0000${xml}`))).toBe('damaged')
  })

  test('an entity that was never declared stays text', () => {
    const answer = read(workbookWith('<row r="1"><c r="A1" t="inlineStr"><is><t>&evil; &#x41;</t></is></c></row>'))
    expect(answer.ok && answer.value.sheets[0]?.rows[0]).toEqual(['&evil; A'])
  })

  test('a formula that starts a program', () => {
    const formula = (text: string) => workbookWith(`<row r="1"><c r="A1"><f>${text}</f><v>0</v></c></row>`)
    expect(fault(formula("cmd|'/c calc'!A0"))).toBe('dde')
    expect(fault(formula("1+MSEXCEL|'\\..\\cmd.exe'!X"))).toBe('dde')
    expect(fault(formula('&quot;a|b&quot;&amp;A2'))).toBeNull()
    expect(fault(formula("'a|b'!A1"))).toBeNull()
  })
})

describe('a sheet beyond its limits is refused without being made', () => {
  test('a million cells', () => {
    const row = (at: number) =>
      Array.from({ length: 50 }, (_, n) => `<c r="${columnName(n + 1)}${at}"><v>${(at * n) % 97}</v></c>`)
    const rows = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 1}">${row(at + 1).join('')}</row>`)
    const file = workbookWith(rows.join(''))
    expect(file.length).toBeLessThan(usualWorkbookLimits.fileBytes)
    const began = performance.now()
    expect(fault(file)).toBe('too-many-cells')
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('a million empty cells, spelled in an unusual way', () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `<row r="${at}">${'<c\ns="1"/>'.repeat(20)}</row>`)
    expect(fault(workbookWith(rows.join('')))).toBe('too-many-cells')
  })

  test('thin rows that end far to the right', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 1}"><c r="GR${at + 1}"><v>${at}</v></c></row>`,
    )
    expect(fault(workbookWith(rows.join('')))).toBe('too-many-cells')
  })

  test('a value below the last row or beyond the last column; a format there does no harm', () => {
    expect(fault(workbookWith('<row r="50001"><c r="A50001"><v>1</v></c></row>'))).toBe('too-many-rows')
    expect(fault(workbookWith('<row r="99999999999"><c><v>1</v></c></row>'))).toBe('too-many-rows')
    expect(fault(workbookWith('<row r="1"><c r="GS1"><v>1</v></c></row>'))).toBe('too-many-columns')
    expect(fault(workbookWith('<row r="1048576"><c r="XFD1048576" s="1"/></row>'))).toBeNull()
  })

  test('one long text that stands in many cells', () => {
    const cells = Array.from({ length: 2_000 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`)
    const parts = partsWith(cells.join(''))
    const file = packed({
      ...parts,
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': `<sst><si><t>${'long '.repeat(5_000)}</t></si></sst>`,
    })
    expect(fault(file)).toBe('too-much-text')
  })

  test('a cell longer than any spreadsheet allows', () => {
    const long = Array.from({ length: 8_000 }, (_, at) => at).join(' ')
    expect(fault(workbookWith(`<row r="1"><c t="str"><v>${long}</v></c></row>`))).toBe('cell-too-long')
  })

  test('elements nested deeper than any spreadsheet does', () => {
    expect(fault(workbookWith('<row>'.repeat(5_000) + '</row>'.repeat(5_000)))).toBe('too-deep')
  })

  test('XML that does not close, or closes what it did not open', () => {
    for (const sheetData of ['<row r="1"><c>', '<row></c></row>', '<row r="1', '<!-- ', '<![CDATA[', '<a><', '</'])
      expect(fault(workbookWith(sheetData))).toBe('damaged')
  })
})
