import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { cookieName, cookieOptions } from '#lib/auth/cookies'
import { csrfCookie, csrfHeader } from '#lib/auth/csrf'
import { sandboxPolicy } from '#lib/export/evidence-attachment'
import { contentPolicy } from './content-policy.ts'
import { drawingDocument } from './drawn-parts.ts'

/** Headers of every answer. */
const everywhere: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}

/** What the product is asked by; the framework takes the fault of some other method for its own. */
const methods = ['GET', 'HEAD', 'POST']
/** What somebody uploaded: nothing of it runs, should a browser show it after all. */
const uploads = /\/evidence\/[0-9a-f]{64}$/
/** Files of the build, health checks and handlers carry no script of ours; everything else is a page. */
const notPages = /^\/(_next\/|api\/|healthz|readyz|favicon\.ico)/

/**
 * What every request meets before the framework: headers of safety for the answer, for each page the nonce of its content
 * security policy, and for the sign-in form its token. The framework's own middleware could do the same and costs each page a
 * quarter of its time.
 */
export function receive(request: IncomingMessage, response: ServerResponse, next: RequestListener): void {
  for (const name in everywhere) response.setHeader(name, everywhere[name] ?? '')
  if (!methods.includes(request.method ?? ''))
    return void response.writeHead(405, { Allow: methods.join(', '), 'Content-Type': 'text/plain' }).end()
  // What the framework is told must never come from outside.
  delete request.headers[csrfHeader]
  delete request.headers['content-security-policy']
  delete request.headers['content-security-policy-report-only']
  const [path = '/'] = (request.url ?? '/').split('?', 1)
  if (notPages.test(path)) return next(request, response)
  const policy = contentPolicy(crypto.randomUUID().replaceAll('-', ''))
  // The framework finds the nonce in this header of the request and puts it on its own scripts.
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', uploads.test(path) ? sandboxPolicy : policy)
  if (path === '/sign-in') handOutToken(request, response)
  // The framework's script asks for its own notation of a page, in which every part has to stand.
  const isDocument = request.headers.rsc === undefined && request.headers['next-action'] === undefined
  return isDocument ? drawingDocument(() => next(request, response)) : next(request, response)
}

/** next-auth takes a sign-in only with the token of this cookie, which has to be there before the form is shown. */
function handOutToken(request: IncomingMessage, response: ServerResponse): void {
  const { token, value } = csrfCookie(cookieOf(request, cookieName('csrf')))
  request.headers[csrfHeader] = token
  const { path, sameSite, secure } = cookieOptions()
  const parts = [`${cookieName('csrf')}=${encodeURIComponent(value)}`, `Path=${path}`, secure && 'Secure']
  response.appendHeader('Set-Cookie', [...parts, 'HttpOnly', `SameSite=${sameSite}`].filter(Boolean).join('; '))
}

/** A cookie's text; undefined where the request has none of that name, or one that cannot be read. */
function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const start = `${name}=`
  const found = request.headers.cookie?.split(/; */).find((pair) => pair.startsWith(start))
  try {
    return found === undefined ? undefined : decodeURIComponent(found.slice(start.length))
  } catch {
    return undefined
  }
}
