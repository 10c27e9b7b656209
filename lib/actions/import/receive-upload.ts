import { database } from '#db/connection'
import { currentActor } from '#lib/auth/current-actor'
import { isOwnOrigin } from '#lib/auth/origin'
import { maximumBytes } from '#lib/import/file-bytes'
import { refusalSentence } from '#lib/messages'
import { boundedForm, goTo, said } from '../posted-file.ts'
import { receiveFile } from './receive-file.ts'

/** Room for the other fields of the form and the borders between its parts. */
const formBytes = maximumBytes + 100_000

/** The upload form's post: who may, how much, which file. Answers with the way to the preview, as a form expects. */
export async function receiveUpload(
  request: Request,
  place: { readonly org: string; readonly cluster: string },
): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return said(403, refusalSentence({ kind: 'foreign-origin' }))
  const actor = await currentActor()
  if (!actor) return goTo('/sign-in')
  const membership = actor.memberships.find(
    (own) => own.organisationId === place.org && own.clusterSlug === place.cluster,
  )
  if (!membership) return said(404, refusalSentence({ kind: 'not-found' }))
  const form = await boundedForm(request, formBytes)
  if (form === null) return said(413, 'Nothing was saved: the file is larger than 25 MB, or did not arrive whole.')
  const [file, kind, source] = [form.get('file'), form.get('kind'), form.get('source')]
  if (!(file instanceof File) || (kind !== 'sites' && kind !== 'emissions'))
    return said(400, 'Nothing was saved: choose a CSV file first.')
  const kept = await receiveFile(
    {
      organisationId: membership.organisationId,
      clusterId: membership.clusterId,
      kind,
      fileName: file.name,
      source: new Uint8Array(await file.arrayBuffer()),
      sourceWhenEmpty: typeof source === 'string' && source.trim() !== '' ? source.trim() : null,
    },
    { database: database(), actor, now: new Date() },
  )
  return kept.ok ? goTo(kept.value.next ?? '/') : said(404, refusalSentence(kept.refusal))
}
