import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { ok, type Result } from '#lib/domain/result'
import { refuseFile, type FileRefusal } from './file-refusal.ts'

/** A file's path, its bytes, or a stream of them. */
export type FileSource = string | Uint8Array | AsyncIterable<Uint8Array>

export const maximumBytes = 25_000_000

/** Reads a file whole, and stops reading as soon as it is larger than its kind may be (a CSV file where nothing is said). */
export async function readBytes(source: FileSource, limit = maximumBytes): Promise<Result<Buffer, FileRefusal>> {
  if (source instanceof Uint8Array) {
    if (source.byteLength > limit) return tooLarge(limit)
    return ok(Buffer.from(source.buffer, source.byteOffset, source.byteLength))
  }
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of typeof source === 'string' ? createReadStream(source) : source) {
      length += chunk.length
      if (length > limit) return tooLarge(limit)
      chunks.push(chunk)
    }
  } catch (fault) {
    return refuseFile('unreadable', unreadable(source, fault))
  }
  return ok(Buffer.concat(chunks, length))
}

/** UTF-8 text without its byte order mark. `hadMark` lets the preview say that there was one. */
export type TextBytes = { readonly bytes: Buffer; readonly hadMark: boolean }

/** Makes sure that the bytes are text in UTF-8. Judges by the bytes, never by the name of the file or its declared type. */
export function textBytes(file: Buffer): Result<TextBytes, FileRefusal> {
  const hadMark = file.length >= 3 && file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf
  const bytes = hadMark ? file.subarray(3) : file
  if (isWorkbook(bytes))
    return refuseFile('workbook', 'This is a workbook or an archive, not a CSV file. Save the sheet as CSV.')
  if (isUtf16(bytes))
    return refuseFile(
      'utf-16',
      'The file is saved as UTF-16, which spreadsheets call “Unicode text”. Save it as “CSV UTF-8 (comma delimited)”.',
    )
  if (bytes.includes(0))
    return refuseFile('binary', 'The file holds NUL bytes, so it is not a text file or it is damaged. Export it again.')
  if (!isUtf8(bytes))
    return refuseFile(
      'not-utf-8',
      `Some letters of the file are not in UTF-8${firstBadLine(bytes)}. Save it as “CSV UTF-8 (comma delimited)”.`,
    )
  if (isBlank(bytes)) return refuseFile('empty', 'The file is empty.')
  return ok({ bytes, hadMark })
}

const tooLarge = (limit: number) =>
  refuseFile(
    'too-large',
    `The file is larger than ${limit / 1_000_000} MB. Split it, for example by year, and import the parts.`,
  )

function unreadable(source: FileSource, fault: unknown): string {
  const missing = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
  if (typeof source !== 'string') return 'The file did not arrive whole. Send it again.'
  return missing ? `There is no file ${source}.` : `The file ${source} cannot be read.`
}

/** ZIP (which every .xlsx and .ods is), the older .xls, and gzip. */
const isWorkbook = (bytes: Buffer): boolean =>
  ['504b0304', 'd0cf11e0', '1f8b'].some((magic) => bytes.subarray(0, magic.length / 2).toString('hex') === magic)

/** By its byte order mark, or without one by every second byte of the beginning being zero. */
function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff') return true
  const beginning = bytes.subarray(0, 200)
  const zeros = beginning.filter((byte) => byte === 0).length
  return beginning.length >= 4 && zeros > beginning.length / 3
}

function firstBadLine(bytes: Buffer): string {
  let start = 0
  for (let line = 1; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start)
    const stop = end === -1 ? bytes.length : end + 1
    if (!isUtf8(bytes.subarray(start, stop))) return ` (first in line ${line})`
    start = stop
  }
  return ''
}

const blanks = new Set([9, 10, 13, 32])
const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => blanks.has(byte))
