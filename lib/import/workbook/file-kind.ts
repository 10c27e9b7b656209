import { isUtf8 } from 'node:buffer'
import { ok, type Result } from '#lib/domain/result'
import { refuseFile, type FileRefusal } from '../file-refusal.ts'

/** Makes sure by its first bytes that a file may be a workbook. The name of the file and its declared type say nothing. */
export function refuseOtherKinds(bytes: Buffer): Result<null, FileRefusal> {
  if (bytes.length === 0) return refuseFile('empty', 'The file is empty.')
  if (startsWith(bytes, '504b0304')) return ok(null)
  return refuseFile('not-a-workbook', `${whatItIs(bytes)} Save the workbook as .xlsx (“Excel workbook”) and send that.`)
}

/** What the parts of an archive show it to be, where it is no workbook of the kind that can be read. */
export function otherArchive(names: readonly string[]): string {
  const has = (start: string) => names.some((name) => name.startsWith(start))
  if (has('xl/workbook.bin')) return 'This is a binary workbook (.xlsb).'
  if (has('word/')) return 'This is a text document (.docx), not a workbook.'
  if (has('ppt/')) return 'This is a presentation (.pptx), not a workbook.'
  if (has('index/') || has('index.zip')) return 'This is a Numbers document.'
  if (has('mimetype') && has('content.xml')) return 'This is an OpenDocument file (.ods).'
  return 'This is a ZIP archive that holds no workbook.'
}

function whatItIs(bytes: Buffer): string {
  if (startsWith(bytes, 'd0cf11e0a1b11ae1'))
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? 'The workbook is protected with a password, so it cannot be read.'
      : 'This is a workbook of the old kind (.xls), whatever its name says.'
  if (startsWith(bytes, '25504446')) return 'This is a PDF, whatever its name says.'
  if (startsWith(bytes, '1f8b')) return 'This is a gzip archive.'
  if (startsWith(bytes, '504b0506')) return 'This is an empty ZIP archive.'
  if (startsWith(bytes, '504b')) return 'This is a part of a divided archive.'
  if (startsWith(bytes, '89504e47') || startsWith(bytes, 'ffd8ff')) return 'This is a picture.'
  const beginning = bytes.subarray(0, 1_000)
  const text = beginning
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
    .toLowerCase()
  if (/^<(!doctype html|html|head|body|table|meta)/.test(text))
    return 'This is a web page (HTML), whatever its name says.'
  if (text.startsWith('<?xml')) return 'This is an XML file, whatever its name says.'
  if (isText(beginning)) return 'This is a text file such as CSV, whatever its name says: import it as CSV, or do this:'
  return 'This is not a workbook, or the file is damaged.'
}

const startsWith = (bytes: Buffer, magic: string): boolean =>
  bytes.subarray(0, magic.length / 2).toString('hex') === magic

/** A letter cut in two at the end of the sample must not make it binary. */
const isText = (sample: Buffer): boolean =>
  !sample.includes(0) && [0, 1, 2, 3].some((cut) => isUtf8(sample.subarray(0, Math.max(0, sample.length - cut))))
