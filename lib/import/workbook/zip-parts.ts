import { isUtf8 } from 'node:buffer'
import { crc32, inflateRawSync } from 'node:zlib'
import { no, ok, type Result } from '#lib/domain/result'
import { refuseFile, type FileRefusal } from '../file-refusal.ts'
import { damaged, readZipDirectory, zipBomb, type ZipEntry } from './zip-directory.ts'
import { maximumRatio, ratioFloorBytes } from './workbook.ts'

/** The parts of an archive that was checked. Names are compared without regard to case, as the packaging standard does. */
export type ZipParts = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** A part's bytes; null where there is none of that name. Inflating stops at the declared size, and all parts share one allowance. */
  readonly bytes: (name: string) => Result<Buffer | null, FileRefusal>
}

export function openZip(file: Buffer, inflatedLimit: number): Result<ZipParts, FileRefusal> {
  const directory = readZipDirectory(file, inflatedLimit)
  if (!directory.ok) return directory
  const entries = new Map(directory.value.map((entry) => [entry.name.toLowerCase(), entry]))
  return ok({
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    bytes(name) {
      const entry = entries.get(name.toLowerCase())
      return entry === undefined ? ok(null) : inflated(file, entry, inflatedLimit)
    },
  })
}

/**
 * The directory's sizes were summed against the allowance before; here a part must hold exactly what it declared, counted while it
 * inflates, so the sum is true.
 */
function inflated(file: Buffer, entry: ZipEntry, inflatedLimit: number): Result<Buffer, FileRefusal> {
  const packed = file.subarray(entry.start, entry.start + entry.packed)
  const content = entry.deflated ? unpacked(packed, entry.size) : ok(packed)
  if (!content.ok) return content.refusal === 'larger' ? lying() : damaged('a part of it cannot be unpacked')
  if (content.value.length !== entry.size) return lying()
  if (content.value.length > ratioFloorBytes && content.value.length > packed.length * maximumRatio)
    return zipBomb(inflatedLimit)
  return crc32(content.value) === entry.crc ? ok(content.value) : damaged('the checksum of a part is wrong')
}

function unpacked(packed: Buffer, size: number): Result<Buffer, 'larger' | 'broken'> {
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }))
  } catch (fault) {
    const isLarger = fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE'
    return no(isLarger ? 'larger' : 'broken')
  }
}

const lying = () =>
  refuseFile(
    'lying-size',
    'A part of the workbook holds another number of bytes than it declares, as files do that want to fill a memory.',
  )

/** XML of a workbook is UTF-8; in another encoding a forbidden declaration could hide. */
export const isPlainUtf8 = (bytes: Buffer): boolean => !bytes.includes(0) && isUtf8(bytes)

export const notUtf8 = () => damaged('a part of it is not text in UTF-8')

/** A part's text without its byte order mark. */
export function partText(bytes: Buffer): Result<string, FileRefusal> {
  if (!isPlainUtf8(bytes)) return notUtf8()
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return ok(bytes.toString('utf8', hasMark ? 3 : 0))
}
