import { publicUrl } from '#lib/env'
import { absoluteHours } from '#lib/domain/access/session-life'

/** Over TLS a cookie carries the prefix that ties it to this very host; on plain http://localhost a browser would refuse it. */
const isSecure = (): boolean => publicUrl().startsWith('https:')

export type CookieKind = 'session' | 'csrf' | 'return' | 'device'

export const cookieName = (kind: CookieKind): string => `${isSecure() ? '__Host-' : ''}concord-${kind}`

export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

export const sessionSeconds = absoluteHours * 3600
