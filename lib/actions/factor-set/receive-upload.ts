import { database } from '#db/connection'
import { currentActor } from '#lib/auth/current-actor'
import { isOwnOrigin } from '#lib/auth/origin'
import { factorWorkbookLimits } from '#lib/import/factors/read-factor-file'
import { refusalSentence } from '#lib/messages'
import { boundedForm, goTo, said } from '../posted-file.ts'
import { receiveFactorFile } from './receive-factor-file.ts'

/** A little more than a workbook may have, so that one that is just too large is turned away by the reader with its sentence. */
const formBytes = factorWorkbookLimits.fileBytes + 1_000_000

/** The room that a workbook is loaded in: a company's, or its cluster's where `org` is null. */
type RoomOf = { readonly org: string | null; readonly cluster: string }

/** The post of the form on a page of loaded sets. Answers with the way to the preview, as a form expects. */
export async function receiveFactorUpload(request: Request, { org, cluster }: RoomOf): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return said(403, refusalSentence({ kind: 'foreign-origin' }))
  const actor = await currentActor()
  if (!actor) return goTo('/sign-in')
  const membership = actor.memberships.find(
    (own) => own.clusterSlug === cluster && (org === null || own.organisationId === org),
  )
  if (!membership) return said(404, refusalSentence({ kind: 'not-found' }))
  const form = await boundedForm(request, formBytes)
  if (form === null) return said(413, 'Nothing was saved: the file is larger than 5 MB, or did not arrive whole.')
  const file = form.get('file')
  if (!(file instanceof File)) return said(400, 'Nothing was saved: choose a workbook first.')
  const kept = await receiveFactorFile(
    {
      clusterId: membership.clusterId,
      organisationId: org,
      fileName: file.name,
      source: new Uint8Array(await file.arrayBuffer()),
    },
    { database: database(), actor, now: new Date() },
  )
  return kept.ok ? goTo(kept.value.next ?? '/') : said(404, refusalSentence(kept.refusal))
}
