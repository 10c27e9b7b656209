import { database } from '#db/connection'
import { currentActor } from '#lib/auth/current-actor'
import { isOwnOrigin } from '#lib/auth/origin'
import { refusalSentence } from '#lib/messages'
import { membershipAt } from '#lib/domain/access/membership'
import { perform } from '../action.ts'
import { saveLines } from './save-lines.ts'

/** Five hundred rows of long cells; a larger body is not read. */
const mostBytes = 4_000_000

/** The grid's save: JSON in, and what became of each row as JSON out. The same door as a form's, without a page drawn anew. */
export async function receiveLines(
  request: Request,
  place: { readonly org: string; readonly cluster: string },
  siteId: string,
): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return said(403, refusalSentence({ kind: 'foreign-origin' }))
  const actor = await currentActor()
  if (!actor) return said(401, refusalSentence({ kind: 'signed-out' }))
  const membership = membershipAt(actor, place)
  if (!membership) return said(404, refusalSentence({ kind: 'not-found' }))
  const body = await jsonOf(request)
  if (body === null) return said(400, 'Nothing was saved: the rows did not arrive whole. They are still in the grid.')
  const { organisationId, clusterId } = membership
  const outcome = await perform(
    'inventory.save',
    saveLines,
    { ...body, siteId, organisationId, clusterId },
    {
      database: database(),
      actor,
      now: new Date(),
    },
  )
  if (!outcome.ok) return said(outcome.refusal.kind === 'not-found' ? 404 : 400, refusalSentence(outcome.refusal))
  return Response.json(outcome.value.answer, { headers: { 'cache-control': 'no-store' } })
}

async function jsonOf(request: Request): Promise<Readonly<Record<string, unknown>> | null> {
  if (Number(request.headers.get('content-length') ?? Infinity) > mostBytes) return null
  const body: unknown = await request.json().catch(() => null)
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : null
}

const said = (status: number, sentence: string): Response =>
  Response.json({ sentence }, { status, headers: { 'cache-control': 'no-store' } })
