/** Nothing that is posted nests deeper; what does is turned away by its form. */
const deepest = 20

const keeps = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/**
 * Where a text stands that the database cannot keep, as a dotted path: one with a NUL, or with half a character (a lone surrogate).
 * Null where there is none. Names count as texts too; the bytes of a file do not, of which there are millions.
 */
export function unkeepableText(posted: unknown, path: readonly string[] = []): string | null {
  if (typeof posted === 'string') return keeps(posted) ? null : path.join('.')
  if (typeof posted !== 'object' || posted === null || ArrayBuffer.isView(posted) || path.length > deepest) return null
  for (const [name, value] of Object.entries(posted)) {
    if (!keeps(name)) return path.join('.')
    const found = unkeepableText(value, [...path, name])
    if (found !== null) return found
  }
  return null
}

export const unkeepableSentence = 'A character in this text cannot be seen and cannot be kept. Type the text again.'
