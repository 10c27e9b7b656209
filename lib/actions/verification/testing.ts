import { sql } from 'drizzle-orm'
import { inContext, type Database } from '#db/client'
import { findCompanyDraft } from '#db/company-draft'
import { makeWorld, type Owner } from '#db/make'
import { findActor } from '#db/sessions'
import { hashToken } from '#lib/auth/token'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { digestOf } from '#lib/domain/digest'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { perform, type Action } from '../action.ts'
import { attachFile } from '../evidence/testing.ts'
import { gridPost } from '../inventory/testing.ts'
import { done, invitations, newAddress } from '../invitation/testing.ts'
import { actions, type ActionName } from '../registry.ts'
import { keepStatement } from './keep-statement.ts'

/** Uploads a small statement, as the route does with what it received. */
export const uploadStatement = (database: Database, actor: Actor, engagementId: string, content: string) =>
  perform(
    'verification.keep-statement',
    keepStatement,
    { engagementId, bytes: new TextEncoder().encode(content), type: 'text', name: 'statement.txt' },
    { database, actor, now: new Date() },
  )

/** Invites somebody new to verify a submission, and has them come in. */
export async function engageVerifier(
  database: Database,
  admin: Actor,
  submission: { readonly organisationId: string; readonly clusterId: string; readonly number: string },
): Promise<{ readonly verifier: Actor; readonly engagementId: string }> {
  const { ask, tokenTo, accept } = invitations(database)
  const email = newAddress()
  const invited = done(await ask(admin, 'verification.invite', { ...submission, email }))
  const taken = await accept(await tokenTo(email))
  const session = taken.ok ? taken.value.session : null
  const verifier = session ? await findActor(database, hashToken(session)) : null
  if (!verifier) throw new Error('The verifier did not come in')
  return { verifier, engagementId: invited.made?.['engagementId'] ?? '' }
}

export const opinionFields = {
  body: 'Example Assurance Ltd',
  assurance: 'limited',
  standard: 'iso-14064-3',
  conclusion: 'positive',
  text: 'Nothing came to our attention.',
  confirmed: 'on',
}

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
