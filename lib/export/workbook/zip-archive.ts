import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = { readonly name: string; readonly text: string }

/** Packs parts into a ZIP archive. The same parts give the same bytes: every entry bears one fixed date. */
export function zipArchive(parts: readonly ZipPart[]): Buffer {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text } of parts) {
    const bytes = Buffer.from(text, 'utf8')
    const packed = deflateRawSync(bytes, { level: 6 })
    const common = commonFields(bytes, packed, name)
    const local = Buffer.concat([word32(0x04034b50), common, Buffer.from(name), packed])
    const entry = [word32(0x02014b50), word16(20), common, zeros(10), word32(offset), Buffer.from(name)]
    written.push(local)
    directory.push(Buffer.concat(entry))
    offset += local.length
  }
  const length = directory.reduce((sum, entry) => sum + entry.length, 0)
  const count = word16(parts.length)
  const end = [word32(0x06054b50), zeros(4), count, count, word32(length), word32(offset), zeros(2)]
  return Buffer.concat([...written, ...directory, ...end])
}

/** Midnight of 1 January 1980, the first date that the format knows. */
const date = 0x0021
const [version, deflated, utf8Names] = [20, 8, 0x0800]

/** What the entry and the directory say alike, from the version needed to the length of the extra field. */
const commonFields = (bytes: Buffer, packed: Buffer, name: string): Buffer =>
  Buffer.concat([
    ...[version, utf8Names, deflated, 0, date].map(word16),
    ...[crc32(bytes), packed.length, bytes.length].map(word32),
    word16(Buffer.byteLength(name)),
    word16(0),
  ])

function word16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function word32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const zeros = (length: number): Buffer => Buffer.alloc(length)
