import { no, ok, type Result } from '../result.ts'

export type ZipPart = {
  readonly name: string
  readonly packedBytes: number
  readonly bytes: number
  readonly isLocked: boolean
}

const endMark = 0x06054b50
const partMark = 0x02014b50
const endBytes = 22
const partBytes = 46
/** An Office file of a hundred sheets has some hundreds of parts. */
const mostParts = 5000

/**
 * The parts of a ZIP file as its directory lists them, without unpacking any. The refusal is `damaged` where the directory does
 * not fit the file: cut off, in several volumes, or in the 64-bit form that a file of 10 MB never needs.
 */
export function zipParts(bytes: Uint8Array): Result<readonly ZipPart[], 'damaged'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return no('damaged')
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (view.getUint16(end + 4, true) !== 0 || count > mostParts || start + size > end) return no('damaged')
  const parts: ZipPart[] = []
  const decoder = new TextDecoder()
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + partBytes > end || view.getUint32(at, true) !== partMark) return no('damaged')
    const nameBytes = view.getUint16(at + 28, true)
    const next = at + partBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return no('damaged')
    parts.push({
      name: decoder.decode(bytes.subarray(at + partBytes, at + partBytes + nameBytes)),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at = next
  }
  return ok(parts)
}

/** The directory's end stands before a comment of at most 64 KiB, and the comment's length has to fit. */
function endOfDirectory(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - endBytes - 0xffff)
  for (let at = view.byteLength - endBytes; at >= least; at -= 1) {
    if (view.getUint32(at, true) === endMark && at + endBytes + view.getUint16(at + 20, true) === view.byteLength)
      return at
  }
  return null
}
