/** A ZIP file of empty parts with these names, as its directory tells it: for tests of what is told by a directory. */
export function aZip(
  names: readonly string[],
  over: { readonly bytes?: number; readonly flags?: number } = {},
): Uint8Array {
  const locals = names.map((name) => header(0x04034b50, name, 30, over))
  const starts = locals.map((_, index) => locals.slice(0, index).reduce((sum, local) => sum + local.length, 0))
  const directory = names.map((name, index) => {
    const entry = header(0x02014b50, name, 46, over)
    new DataView(entry.buffer).setUint32(42, starts[index] ?? 0, true)
    return entry
  })
  const start = locals.reduce((sum, local) => sum + local.length, 0)
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, names.length, true)
  end.setUint16(10, names.length, true)
  end.setUint32(12, size, true)
  end.setUint32(16, start, true)
  return Uint8Array.from([...locals, ...directory, new Uint8Array(end.buffer)].flatMap((part) => [...part]))
}

/** A local header or one of the directory: the fields that both have stand four bytes apart, counted from the end of the fixed part. */
function header(
  mark: number,
  name: string,
  length: 30 | 46,
  over: { readonly bytes?: number; readonly flags?: number },
): Uint8Array<ArrayBuffer> {
  const letters = new TextEncoder().encode(name)
  const bytes = new Uint8Array(length + letters.length)
  const view = new DataView(bytes.buffer)
  const at = length === 30 ? 0 : 2
  view.setUint32(0, mark, true)
  view.setUint16(6 + at, over.flags ?? 0, true)
  view.setUint32(22 + at, over.bytes ?? 0, true)
  view.setUint16(26 + at, letters.length, true)
  bytes.set(letters, length)
  return bytes
}
