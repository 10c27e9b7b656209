/**
 * A memory of the last answer. Asked again with the very same parts, it gives the very same answer, so that what rests on that one is
 * remembered too. Nothing that is remembered may be changed.
 */
export type Memory<T> = (parts: readonly unknown[], answer: () => T) => T

export function memory<T>(): Memory<T> {
  let last: { readonly parts: readonly unknown[]; readonly answer: T } | null = null
  return (parts, answer) => {
    if (last === null || !areSame(last.parts, parts)) last = { parts, answer: answer() }
    return last.answer
  }
}

/** A memory of the last answer about each object, kept as long as the object lives. */
export function lastAnswer<Key extends WeakKey, T>(): (key: Key, parts: readonly unknown[], answer: () => T) => T {
  const memories = new WeakMap<Key, Memory<T>>()
  return (key, parts, answer) => {
    let own = memories.get(key)
    if (own === undefined) memories.set(key, (own = memory()))
    return own(parts, answer)
  }
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) if (!Object.is(a[index], b[index])) return false
  return true
}
