import { NextResponse, type NextRequest } from 'next/server'
import { cookieName, cookieOptions } from '#lib/auth/cookies'
import { csrfCookie, csrfHeader } from '#lib/auth/csrf'
import { sandboxPolicy } from '#lib/export/evidence-attachment'
import { isDevelopment } from '#lib/env'

/** Pages only: files of the build, health checks and handlers carry no script of ours. */
export const config = {
  runtime: 'nodejs',
  matcher: ['/((?!_next/|api/|healthz|readyz|favicon.ico).*)'],
}

/** What somebody else uploaded. The policy of this place goes over that of a handler, so theirs is said here. */
const uploads = /\/evidence\/[0-9a-f]{64}$/

const rooms = /^\/(home|account|company|cluster|forum|verification)(\/|$)/

/**
 * Sends those without a session's cookie to the sign-in form, and gives each page the nonce of its content security policy.
 * It guards nothing: every read and write asks for itself who is there.
 */
export function middleware(request: NextRequest): NextResponse {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const { pathname, search } = request.nextUrl
  if (isRead && rooms.test(pathname) && !request.cookies.has(cookieName('session'))) {
    return NextResponse.redirect(new URL(`/sign-in?next=${encodeURIComponent(pathname + search)}`, request.url))
  }
  const policy = uploads.test(pathname) ? sandboxPolicy : contentPolicy(crypto.randomUUID().replaceAll('-', ''))
  const headers = new Headers(request.headers)
  headers.delete(csrfHeader)
  headers.set('content-security-policy', policy)
  if (pathname !== '/sign-in') return withPolicy(NextResponse.next({ request: { headers } }), policy)
  const csrf = csrfCookie(request.cookies.get(cookieName('csrf'))?.value)
  headers.set(csrfHeader, csrf.token)
  const answer = withPolicy(NextResponse.next({ request: { headers } }), policy)
  answer.cookies.set(cookieName('csrf'), csrf.value, cookieOptions())
  return answer
}

function withPolicy(answer: NextResponse, policy: string): NextResponse {
  answer.headers.set('content-security-policy', policy)
  return answer
}

/** The framework finds the nonce in this header and puts it on its own scripts. */
const contentPolicy = (nonce: string): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment() ? " 'unsafe-eval'" : ''}`,
    isDevelopment() ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
