/**
 * Where a request came from, for slowing down guesses alone. The last entry is the one that our own proxy or our own web server
 * wrote; what stands before it is the sender's word.
 */
export const networkAddress = (headers: { get(name: string): string | null }): string =>
  (headers.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() || 'unknown'
