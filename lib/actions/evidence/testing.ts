import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inContext, type Database } from '#db/client'
import { findCompanyDraft } from '#db/company-draft'
import type { EvidencePlace } from '#db/evidence'
import { findFile } from '#db/evidence-files'
import { makeWorld } from '#db/make'
import type { TestDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { fileType } from '#lib/domain/evidence/file-type'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { evidenceFolder } from '#lib/env'
import { perform, type Action } from '../action.ts'
import { actions, type ActionName } from '../registry.ts'
import { attachEvidence } from './attach.ts'

/** Attaches a small text file, as the upload route does with what it received. */
export function attachFile(
  database: Database,
  actor: Actor,
  scope: { readonly organisationId: string; readonly clusterId: string },
  file: { readonly content: string; readonly name?: string; readonly place?: EvidencePlace },
) {
  const { content, name = 'bill.txt', place = null } = file
  const bytes = new TextEncoder().encode(content)
  const type = fileType(bytes, name)
  if (!type.ok) throw new Error(`This is no evidence: ${type.refusal}`)
  const { organisationId, clusterId } = scope
  return perform(
    'evidence.attach',
    attachEvidence,
    { organisationId, clusterId, place, bytes, type: type.value, name },
    { database, actor, now: new Date() },
  )
}

/** What an action came to, in a word: `ok`, why a file is not taken, or the kind of the refusal. */
export const kindOf = (outcome: Awaited<ReturnType<typeof perform>>): string => {
  if (outcome.ok) return 'ok'
  return outcome.refusal.kind === 'file' ? outcome.refusal.why : outcome.refusal.kind
}

const as = (actor: Actor) => ({ kind: 'user', accountId: actor.accountId }) as const
let rooms = 0

/** A company with one site in a cluster of its own, with what it would send and what its steward finds. */
export async function makeEvidenceRoom({ database, owner }: TestDatabase) {
  rooms += 1
  const world = await makeWorld(database, owner, { cluster: { slug: `cluster-${rooms}` } })
  const company = world.company('Northbank Steel')
  const scope = { organisationId: company.id, clusterId: world.cluster.id }
  const act = (name: ActionName, input: Readonly<Record<string, unknown>>, actor = company.contributor) =>
    perform(name, actions[name] as unknown as Action, { ...scope, ...input }, { database, actor, now: new Date() })
  const idOf = async (outcome: ReturnType<typeof act>): Promise<string> => {
    const done = await outcome
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    return done.value.made?.['id'] ?? ''
  }
  const site = { key: 'S-1', name: 'Rolling mill', sector: 'Steel', latitude: '53.6', longitude: '-0.6' }
  const siteId = await idOf(act('site.save', site))
  const document = async () => {
    const reading = authorise(company.contributor, 'company:read', scope)
    if (!reading.ok) throw new Error('They may')
    const found = await inContext(database, as(company.contributor), (tx) => findCompanyDraft(tx, reading.value))
    if (!found) throw new Error('There is a draft')
    return submissionDocument(found.draft)
  }
  const stewardFinds = async (digest: string) => {
    const grant = authorise(world.steward, 'submission:decide', scope)
    if (!grant.ok) throw new Error('They may')
    return inContext(database, as(world.steward), (tx) => findFile(tx, grant.value, digest))
  }
  const isOnDisk = (digest: string) => existsSync(join(evidenceFolder(), scope.organisationId, scope.clusterId, digest))
  return { world, company, scope, act, idOf, siteId, document, stewardFinds, isOnDisk }
}
