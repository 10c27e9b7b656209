import { database } from '#db/connection'
import { currentActor } from '#lib/auth/current-actor'
import { isOwnOrigin } from '#lib/auth/origin'
import { holds } from '#lib/domain/access/grant'
import { refusalSentence } from '#lib/messages'
import { perform } from '../action.ts'
import { postedFile } from '../evidence/posted-file.ts'
import { keepStatement } from './keep-statement.ts'

/** The post of a verifier's statement. Answers with the way back to the room, which says what became of the file. */
export async function receiveStatement(request: Request, engagementId: string): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return said(403, refusalSentence({ kind: 'foreign-origin' }))
  const actor = await currentActor()
  if (!actor) return goTo('/sign-in')
  // Whoever is not engaged is turned away before a byte is read.
  if (!holds(actor, 'opinion:record', { engagementId })) return said(404, refusalSentence({ kind: 'not-found' }))
  const back = (what: string) => goTo(`/verification/${engagementId}?statement=${what}#opinion`)
  const posted = await postedFile(request)
  if (!posted.ok) return back(posted.refusal)
  const kept = await perform(
    'verification.keep-statement',
    keepStatement,
    { engagementId, ...posted.value.file },
    { database: database(), actor, now: new Date() },
  )
  if (kept.ok) return back('attached')
  return said(kept.refusal.kind === 'not-found' ? 404 : 400, refusalSentence(kept.refusal))
}

const goTo = (path: string): Response => new Response(null, { status: 303, headers: { location: path } })

const said = (status: number, sentence: string): Response =>
  new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
