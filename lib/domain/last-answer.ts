/**
 * A memory of the last answer about an object, kept as long as the object lives. Asked again about it with the very same parts, it
 * gives the very same answer, so that what rests on that one is remembered too. Nothing that is remembered may be changed.
 */
export function lastAnswer<Key extends WeakKey, T>(): (key: Key, parts: readonly unknown[], answer: () => T) => T {
  const known = new WeakMap<Key, { readonly parts: readonly unknown[]; readonly answer: T }>()
  return (key, parts, answer) => {
    const last = known.get(key)
    if (last !== undefined && areSame(last.parts, parts)) return last.answer
    const made = answer()
    known.set(key, { parts, answer: made })
    return made
  }
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) if (!Object.is(a[index], b[index])) return false
  return true
}
