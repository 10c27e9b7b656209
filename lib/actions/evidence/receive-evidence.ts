import { database } from '#db/connection'
import type { EvidencePlace } from '#db/evidence'
import { currentActor } from '#lib/auth/current-actor'
import { isOwnOrigin } from '#lib/auth/origin'
import { holds } from '#lib/domain/access/grant'
import type { EvidenceRefusal } from '#lib/domain/evidence/refusal'
import { levels } from '#lib/domain/submission/document'
import { refusalSentence } from '#lib/messages'
import { membershipAt } from '#lib/domain/access/membership'
import { perform } from '../action.ts'
import { attachEvidence } from './attach.ts'
import { postedFile } from './posted-file.ts'

/** The upload form's post. Answers with the way back to its page, which says what became of the file, as a form expects. */
export async function receiveEvidence(
  request: Request,
  place: { readonly org: string; readonly cluster: string },
): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return said(403, refusalSentence({ kind: 'foreign-origin' }))
  const actor = await currentActor()
  if (!actor) return goTo('/sign-in')
  const membership = membershipAt(actor, place)
  // Whoever may not edit is turned away before a byte is read.
  if (!membership || !holds(actor, 'company:edit', membership)) return said(404, refusalSentence({ kind: 'not-found' }))
  const { organisationId, clusterId } = membership
  const home = `/company/${organisationId}/${membership.clusterSlug}`
  const posted = await postedFile(request)
  // The form's other fields stand behind the file and are lost with it; its address says where it came from.
  if (!posted.ok) return goTo(backTo(home, fieldsOf(request), posted.refusal))
  const at = placeOf(fieldsOf(request), posted.value.field)
  const kept = await perform(
    'evidence.attach',
    attachEvidence,
    { organisationId, clusterId, place: at, ...posted.value.file },
    { database: database(), actor, now: new Date() },
  )
  if (kept.ok) return goTo(backTo(home, fieldsOf(request), 'attached'))
  if (kept.refusal.kind === 'file') return goTo(backTo(home, fieldsOf(request), kept.refusal.why))
  return said(404, refusalSentence(kept.refusal))
}

/** What the address of the form says: a site and a year, an own factor, or a measure. */
type Fields = { readonly site: string; readonly year: string; readonly factor: string; readonly measure: string }
const fieldsOf = (request: Request): Fields => {
  const query = new URL(request.url).searchParams
  const [site, year, factor, measure] = ['site', 'year', 'factor', 'measure'].map((name) => query.get(name) ?? '')
  return { site: site ?? '', year: year ?? '', factor: factor ?? '', measure: measure ?? '' }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
const isOfSite = ({ site, year }: Fields): boolean => isId(site) && /^(19|20|21)\d\d$/.test(year)

/** A line or a level that is not chosen, or not one of ours, is looked for and not found: only a form that names none of them is for the whole. */
function placeOf(fields: Fields, typed: (name: string) => string): EvidencePlace {
  const line = typed('line')
  const level = levels.find((each) => each === typed('level'))
  if (isOfSite(fields))
    return { siteId: fields.site, year: Number(fields.year), lineId: isId(line) ? line : crypto.randomUUID() }
  if (isId(fields.measure))
    return level === undefined
      ? { measureId: crypto.randomUUID(), level: 'idea' }
      : { measureId: fields.measure, level }
  return isId(fields.factor) ? { factorId: fields.factor } : null
}

function backTo(home: string, fields: Fields, said: EvidenceRefusal | 'attached'): string {
  if (isOfSite(fields)) return `${home}/emissions/${fields.site}?year=${fields.year}&evidence=${said}#files`
  if (isId(fields.factor)) return `${home}/factors/own/${fields.factor}?evidence=${said}#files`
  if (isId(fields.measure)) return `${home}/measures/${fields.measure}?evidence=${said}#files`
  return `${home}/review?evidence=${said}#files`
}

const goTo = (path: string): Response => new Response(null, { status: 303, headers: { location: path } })

const said = (status: number, sentence: string): Response =>
  new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
