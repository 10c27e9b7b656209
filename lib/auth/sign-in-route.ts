import { sitePath } from '#lib/domain/access/site-path'
import { nextAuth, type AuthContext } from './next-auth.ts'
import { isOwnOrigin } from './origin.ts'

/** Of next-auth's own addresses these two are open; sessions, sign-out and errors are the product's own pages. */
const csrf = 'csrf'
const signIn = 'callback/credentials'
const largestForm = 10_000

export async function answerGet(request: Request, context: AuthContext): Promise<Response> {
  const { nextauth } = await context.params
  return nextauth.join('/') === csrf ? nextAuth(request, context) : notFound()
}

/** The sign-in form's post: from our own pages, small, and answered with a path of this site. */
export async function answerPost(request: Request, context: AuthContext): Promise<Response> {
  const { nextauth } = await context.params
  if (nextauth.join('/') !== signIn) return notFound()
  if (!isOwnOrigin(request.headers)) return new Response('The request did not come from this site.', { status: 403 })
  if (!(Number(request.headers.get('content-length')) <= largestForm)) return new Response(null, { status: 413 })
  return withinSite(await nextAuth(request, context))
}

const notFound = (): Response => new Response(null, { status: 404 })

/** next-auth sends people to addresses built from its own settings; here they only ever go to a path. */
function withinSite(answer: Response): Response {
  const target = answer.headers.get('location')
  if (target === null) return answer
  const headers = new Headers(answer.headers)
  headers.set('location', pathFor(new URL(target, 'http://site.invalid')))
  headers.set('cache-control', 'no-store')
  return new Response(null, { status: 303, headers })
}

function pathFor(target: URL): string {
  const error = target.pathname.startsWith('/api/auth/') ? target.searchParams.get('error') : null
  if (error === null)
    return target.pathname.startsWith('/api/auth/') ? '/sign-in' : sitePath(target.pathname + target.search)
  return `/sign-in?error=${encodeURIComponent(error === 'CredentialsSignin' ? 'refused' : error)}`
}
