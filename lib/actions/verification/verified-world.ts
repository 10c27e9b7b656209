import { sql } from 'drizzle-orm'
import { findCompanyDraft } from '#db/company-draft'
import { inContext, type Database } from '#db/client'
import { makeWorld, type Owner } from '#db/make'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { digestOf } from '#lib/domain/digest'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { perform, type Action } from '../action.ts'
import { attachFile } from '../evidence/testing.ts'
import { gridPost } from '../inventory/testing.ts'
import { done } from '../invitation/testing.ts'
import { actions, type ActionName } from '../registry.ts'
import { engageVerifier } from './testing.ts'

export const as = (actor: Actor) => ({ kind: 'user', accountId: actor.accountId }) as const

/** Everything of a table that a person can select. */
export const rowsFor = (database: Database) => (actor: Actor, table: string) =>
  inContext(database, as(actor), (tx) => tx.execute(sql.raw(`select * from ${table}`)))

let worlds = 0

/** A company that has sent its first submission with a file, and the second with another figure. */
export async function verifiedWorld(database: Database, owner: Owner) {
  worlds += 1
  const world = await makeWorld(database, owner, { cluster: { slug: `cluster-${worlds}` } })
  const company = world.company('Northbank Steel')
  const scope = { organisationId: company.id, clusterId: world.cluster.id }
  const act = (actor: Actor, name: ActionName, input: Readonly<Record<string, unknown>>, now = new Date()) =>
    perform(name, actions[name] as unknown as Action, input, { database, actor, now })
  const site = { key: 'S-1', name: 'Rolling mill', sector: 'Steel', latitude: '53.6', longitude: '-0.6' }
  const siteId = done(await act(company.contributor, 'site.save', { ...scope, ...site })).made?.['id'] ?? ''
  await act(company.contributor, 'inventory.save', { ...scope, ...gridPost({ siteId }) })
  await attachFile(database, company.contributor, scope, { content: 'a bill' })
  const send = async () => {
    const grant = authorise(company.contributor, 'company:read', scope)
    if (!grant.ok) throw new Error('They may')
    const found = await inContext(database, as(company.contributor), (tx) => findCompanyDraft(tx, grant.value))
    if (!found) throw new Error('There is a draft')
    const digest = digestOf(submissionDocument(found.draft))
    done(await act(company.contributor, 'submission.send', { ...scope, digest }))
    return digest
  }
  const digest = await send()
  await act(company.contributor, 'site.save', { ...scope, ...site, id: siteId, rowVersion: '1', name: 'Mill' })
  await attachFile(database, company.contributor, scope, { content: 'a later bill' })
  const later = await send()
  await attachFile(database, company.contributor, scope, { content: 'a draft bill' })
  const { verifier, engagementId } = await engageVerifier(database, company.admin, { ...scope, number: '1' })
  return { world, company, scope, act, digest, later, verifier, engagementId }
}
