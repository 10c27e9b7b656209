import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { safeFileName } from './file-name.ts'
import { fileType } from './file-type.ts'
import { mostFileBytes } from './limits.ts'
import { aZip } from './testing.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const kindOf = (content: Uint8Array, name = 'file') => {
  const type = fileType(content, name)
  return type.ok ? type.value : type.refusal
}
const workbook = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']

describe('What a file is', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'png'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
    ['a workbook', aZip(workbook), 'xlsx'],
    ['a letter', aZip(['[Content_Types].xml', 'word/document.xml']), 'docx'],
    ['plain text', bytes('Meter 4711: 1 200 Nm³'), 'text'],
  ])('%s is told by its bytes, whatever it is called', (_what, content, type) => {
    expect(kindOf(content, 'page.html')).toBe(type)
  })

  test('a CSV is plain text that is called one', () => {
    expect(kindOf(bytes('month,kWh\n1,20\n'), 'Bill.CSV')).toBe('csv')
  })

  test.each([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['white space alone', bytes(' \n\t'), 'empty'],
    ['a web page', bytes('<!doctype html><p>Hello'), 'page'],
    ['a web page behind a comment', bytes('a note\n<script>alert(1)</script>'), 'page'],
    ['a drawing made of code', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'page'],
    ['XML', bytes('\ufeff <?xml version="1.0"?><a/>'), 'page'],
    ['a Windows program', bytes('MZ\u0090'), 'program'],
    ['a Linux program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2), 'program'],
    ['a script', bytes('#!/bin/sh\nrm -rf /\n'), 'program'],
    ['text in UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0), 'utf-16'],
    ['text in Latin-1', Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c), 'utf-16'],
    ['bytes of no known kind', Uint8Array.of(1, 2, 3), 'unknown-type'],
    ['a ZIP of anything', aZip(['readme.txt']), 'unknown-type'],
    ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'unknown-type'],
    ['a workbook with macros', aZip([...workbook, 'xl/vbaProject.bin']), 'macros'],
    ['a workbook with a part above its folder', aZip([...workbook, '../../etc/passwd']), 'damaged-workbook'],
    ['a workbook with one part twice', aZip([...workbook, 'xl/workbook.xml']), 'damaged-workbook'],
    ['a workbook that is cut off', aZip(workbook).subarray(0, -8), 'damaged-workbook'],
    ['a workbook that unpacks to a hundred times itself', aZip(workbook, { bytes: 5_000_000 }), 'packed-too-tight'],
    ['a locked workbook', aZip(workbook, { flags: 1 }), 'damaged-workbook'],
    ['eleven megabytes', new Uint8Array(mostFileBytes + 1).fill(65), 'too-large'],
  ])('%s is not taken', (_what, content, refusal) => {
    expect(kindOf(content)).toBe(refusal)
  })

  test('whatever the bytes are, there is an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (noise, at) => {
        const whole = aZip(workbook)
        const hurt = Uint8Array.from(whole)
        hurt.set(
          noise.subarray(0, whole.length),
          at % whole.length > whole.length - noise.length ? 0 : at % whole.length,
        )
        expect(typeof kindOf(noise)).toBe('string')
        expect(typeof kindOf(hurt.subarray(0, whole.length))).toBe('string')
      }),
    )
  })
})

describe('The name of a file', () => {
  test.each([
    ['C:\\bills\\Gas 2024.PDF', 'Gas 2024.PDF'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['bill.exe', 'bill.exe.pdf'],
    ['bill\u202Efdp.exe', 'billfdp.exe.pdf'],
    ['a"b\r\nc.pdf', 'a_bc.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'file.pdf'],
    ['  .pdf', 'pdf.pdf'],
    ['Zählerstand Köln.pdf', 'Zählerstand Köln.pdf'],
  ])('%s of a PDF becomes %s', (given, kept) => {
    expect(safeFileName(given, 'pdf')).toBe(kept)
  })

  test('is never hidden, never a path, never long, and says what the file is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = safeFileName(given, 'pdf')
        expect(name).toMatch(/^[^./\\\p{Cc}][^/\\\p{Cc}"]*\.pdf$/iu)
        expect([...name].length).toBeLessThanOrEqual(120)
        expect(safeFileName(name, 'pdf')).toBe(name)
      }),
    )
  })
})
