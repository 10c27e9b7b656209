import { ok, type Result } from '#lib/domain/result'
import { refuseFile, type FileRefusal } from '../file-refusal.ts'
import { maximumParts, maximumRatio, ratioFloorBytes } from './workbook.ts'

/** One part of an archive as its directory tells it. `start` is where its packed bytes begin. */
export type ZipEntry = {
  readonly name: string
  readonly packed: number
  /** The declared size; the true one is counted while inflating. */
  readonly size: number
  readonly crc: number
  readonly deflated: boolean
  readonly start: number
}

const endMark = 0x06054b50
const endLength = 22
const entryMark = 0x02014b50
const localMark = 0x04034b50
const zip64Mark = 0x07064b50

/** Reads the directory of an archive and refuses whatever is not a plain, whole, honest ZIP. Nothing is inflated here. */
export function readZipDirectory(file: Buffer, inflatedLimit: number): Result<readonly ZipEntry[], FileRefusal> {
  const end = endOfDirectory(file)
  if (end === -1) return damaged('its end is missing, as when an upload or a copy stops halfway')
  if (end >= 20 && file.readUInt32LE(end - 20) === zip64Mark) return zip64()
  const count = file.readUInt16LE(end + 10)
  const length = file.readUInt32LE(end + 12)
  const offset = file.readUInt32LE(end + 16)
  if (count === 0xffff || length === 0xffffffff || offset === 0xffffffff) return zip64()
  if (file.readUInt16LE(end + 4) !== 0 || file.readUInt16LE(end + 8) !== count)
    return damaged('it is one piece of a divided archive')
  if (count > maximumParts)
    return refuseFile('too-many-parts', `The workbook has ${count} parts; at most ${maximumParts} are read.`)
  if (offset + length !== end) return damaged('its directory is not where it should be')
  const entries = readEntries(file, offset, end, count)
  return entries.ok ? checked(entries.value, offset, inflatedLimit) : entries
}

function readEntries(file: Buffer, from: number, end: number, count: number): Result<ZipEntry[], FileRefusal> {
  const entries: ZipEntry[] = []
  let at = from
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== entryMark) return damaged('its directory breaks off')
    const flags = file.readUInt16LE(at + 8)
    const method = file.readUInt16LE(at + 10)
    const [packed, size, local] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24), file.readUInt32LE(at + 42)]
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    const next = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    if (next > end) return damaged('its directory breaks off')
    const name = file.toString('utf8', at + 46, nameEnd)
    if ((flags & 0x2041) !== 0)
      return refuseFile('encrypted', 'The workbook is encrypted. Save it without a password and send it again.')
    if ([packed, size, local].includes(0xffffffff)) return zip64()
    if (method !== 0 && method !== 8)
      return damaged(`a part of it is packed in a way that workbooks do not use (${method})`)
    const start = startOf(file, local, name)
    if (start === null) return damaged('its directory and its parts do not agree')
    entries.push({ name, packed, size, crc: file.readUInt32LE(at + 16), deflated: method === 8, start })
    at = next
  }
  return at === end ? ok(entries) : damaged('its directory holds more than it says')
}

/** Where the packed bytes begin. The name beside them must be the directory's: readers that differ on it can be deceived. */
function startOf(file: Buffer, local: number, name: string): number | null {
  if (local + 30 > file.length || file.readUInt32LE(local) !== localMark) return null
  const nameEnd = local + 30 + file.readUInt16LE(local + 26)
  return file.toString('utf8', local + 30, nameEnd) === name ? nameEnd + file.readUInt16LE(local + 28) : null
}

function checked(
  entries: readonly ZipEntry[],
  directory: number,
  inflatedLimit: number,
): Result<readonly ZipEntry[], FileRefusal> {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if (names.size < entries.length) return refuseFile('doubled-part', 'Two parts of the workbook have the same name.')
  if (entries.some((entry) => leavesTheArchive(entry.name)))
    return refuseFile(
      'unsafe-name',
      'A part of the workbook has a name that leads out of the file, which no spreadsheet writes.',
    )
  let before = 0
  for (const { start, packed } of entries.toSorted((a, b) => a.start - b.start)) {
    if (start < before || start + packed > directory) return damaged('its parts overlap or reach beyond its end')
    before = start + packed
  }
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (declared > inflatedLimit || entries.some(isBomb)) return zipBomb(inflatedLimit)
  return ok(entries)
}

const leavesTheArchive = (name: string): boolean =>
  name === '' || /^[/\\]|^[a-z]:|\0|\\/i.test(name) || name.split('/').some((part) => part === '..' || part === '.')

const isBomb = ({ size, packed }: ZipEntry): boolean => size > ratioFloorBytes && size > packed * maximumRatio

function endOfDirectory(file: Buffer): number {
  const earliest = Math.max(0, file.length - endLength - 0xffff)
  for (let at = file.length - endLength; at >= earliest; at -= 1)
    if (file.readUInt32LE(at) === endMark && at + endLength + file.readUInt16LE(at + 20) === file.length) return at
  return -1
}

export const damaged = (how: string) =>
  refuseFile('damaged', `The workbook is damaged: ${how}. Open it in a spreadsheet, save it again and send that.`)

export const zipBomb = (inflatedLimit: number) =>
  refuseFile(
    'zip-bomb',
    `Unpacked, the file would be far larger than a workbook is (more than ${maximumRatio} times its packed size, or over ${inflatedLimit / 1_000_000} MB), so it was not unpacked.`,
  )

const zip64 = () =>
  refuseFile(
    'zip64',
    'The workbook is packed as ZIP64, which is meant for files of over 4 GB. Save it in a spreadsheet again.',
  )
