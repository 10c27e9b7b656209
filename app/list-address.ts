/** What the address of a long list says. It comes from outside: anything odd falls back to the beginning of the whole list. */
type Said = string | readonly string[] | undefined

/** Further than any list goes, and still a number that a database can skip. */
const farthest = 1_000_000

/** The page asked for, from 1. */
export function pageIn(said: Said): number {
  const page = typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : 1
  return Math.min(farthest, Math.max(1, page))
}

/** What is searched for; empty for everything. Control characters are in no name, and a database takes no NUL. */
export const searchIn = (said: Said): string =>
  typeof said === 'string'
    ? said
        .replaceAll(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 100)
    : ''
