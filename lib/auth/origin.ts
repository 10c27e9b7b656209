import { ownOrigins } from '#lib/env'

/**
 * Whether a write comes from our own pages. A missing or `null` Origin is refused, and X-Forwarded-Host is not believed:
 * the origin must be the configured one.
 */
export function isOwnOrigin(headers: { get(name: string): string | null }): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = headers.get('origin')
  return origin !== null && ownOrigins().includes(origin)
}
