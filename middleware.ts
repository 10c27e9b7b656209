import { NextResponse, type NextRequest } from 'next/server'

/**
 * Asked for by somebody without a session's cookie, a room leads to the sign-in form. Whoever has one is never sent through here: the
 * framework's middleware costs a page a quarter of its time. It guards nothing: every read and write asks for itself who is there.
 */
export const config = {
  runtime: 'nodejs',
  matcher: [
    {
      source: '/:room(home|account|company|cluster|forum|verification)/:path*',
      // Written out, since the framework reads this without running it; the names are those of lib/auth/cookies.ts.
      missing: [
        { type: 'cookie', key: 'concord-session' },
        { type: 'cookie', key: '__Host-concord-session' },
      ],
    },
  ],
}

export function middleware(request: NextRequest): NextResponse {
  // A post goes on to the door, which refuses it.
  if (request.method !== 'GET' && request.method !== 'HEAD') return NextResponse.next()
  const { pathname, searchParams } = request.nextUrl
  // What the framework's own script adds to an address is no part of the way back.
  searchParams.delete('_rsc')
  const asked = searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
  return NextResponse.redirect(new URL(`/sign-in?next=${encodeURIComponent(asked)}`, request.url))
}
