import { database } from '#db/connection'
import { currentActor } from '#lib/auth/current-actor'
import { isOwnOrigin } from '#lib/auth/origin'
import { maximumBytes } from '#lib/import/file-bytes'
import { importKinds } from '#lib/import/preview'
import { refusalSentence } from '#lib/messages'
import { membershipAt } from '#lib/domain/access/membership'
import { boundedForm, goTo, said } from '../posted-file.ts'
import { receiveFile } from './receive-file.ts'

/** Room for the other fields of the form and the borders between its parts. */
const formBytes = maximumBytes + 100_000

/**
 * The upload form's post: who may, how much, which file. Answers with the way to the preview, as a form expects; a page that shows the
 * progress of a large file asks for JSON and goes there itself.
 */
export async function receiveUpload(
  request: Request,
  place: { readonly org: string; readonly cluster: string },
): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return said(403, refusalSentence({ kind: 'foreign-origin' }))
  const actor = await currentActor()
  if (!actor) return onwards(request, '/sign-in')
  const membership = membershipAt(actor, place)
  if (!membership) return said(404, refusalSentence({ kind: 'not-found' }))
  const form = await boundedForm(request, formBytes)
  if (form === null) return said(413, 'Nothing was saved: the file is larger than 25 MB, or did not arrive whole.')
  const [file, named, source] = [form.get('file'), form.get('kind'), form.get('source')]
  if (!(file instanceof File) || file.name === '') return said(400, 'Nothing was saved: choose a file first.')
  const kept = await receiveFile(
    {
      organisationId: membership.organisationId,
      clusterId: membership.clusterId,
      kind: importKinds.find((kind) => kind === named) ?? null,
      fileName: file.name,
      source: new Uint8Array(await file.arrayBuffer()),
      sourceWhenEmpty: typeof source === 'string' ? source : null,
    },
    { database: database(), actor, now: new Date() },
  )
  if (kept.ok) return onwards(request, kept.value.next ?? '/')
  return said(kept.refusal.kind === 'not-found' ? 404 : 400, refusalSentence(kept.refusal))
}

/** Where to go on: a page that follows the progress by script goes there itself. */
const onwards = (request: Request, path: string): Response =>
  request.headers.get('accept') === 'application/json'
    ? Response.json({ next: path }, { headers: { 'cache-control': 'no-store' } })
    : goTo(path)
