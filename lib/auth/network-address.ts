import { trustedProxy } from '#lib/env'

/**
 * Where a request came from, for slowing down guesses alone. Behind our own proxy that is the entry the proxy added, the last one;
 * without a proxy the framework fills the header in, and whoever sends one of their own only shares a count with themselves.
 */
export function networkAddress(headers: { get(name: string): string | null }): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const address = trustedProxy() ? hops.at(-1) : hops[0]
  return address || 'unknown'
}
