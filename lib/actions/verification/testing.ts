import type { Database } from '#db/client'
import { findActor } from '#db/sessions'
import { hashToken } from '#lib/auth/token'
import type { Actor } from '#lib/domain/access/actor'
import { perform } from '../action.ts'
import { done, invitations, newAddress } from '../invitation/testing.ts'
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
