/**
 * A memory of answers by text. The texts come from files, so it has an end: past `limit` it starts anew, or a hostile file would
 * fill it. A text longer than any answer is worth is not kept.
 */
export function memory<T>(limit: number): (text: string, answer: () => T) => T {
  const known = new Map<string, T>()
  return (text, answer) => {
    if (text.length > longest) return answer()
    const found = known.get(text)
    if (found !== undefined) return found
    const made = answer()
    if (known.size >= limit) known.clear()
    known.set(text, made)
    return made
  }
}

const longest = 300
