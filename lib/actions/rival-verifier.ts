import type { Database } from '#db/client'
import type { Actor } from '#lib/domain/access/actor'
import { attachFile } from './evidence/testing.ts'
import type { Where } from './rival-room.ts'
import type { Write } from './rival-world.ts'
import { engageVerifier, opinionFields, uploadStatement } from './verification/testing.ts'

/** Has stated an opinion; the others are still at it. */
const stated = new Set(['cedar-north', 'ash-north', 'dune-south'])

/** Attaches files that are called what they hold. */
export const rivalFiles = (
  database: Database,
  contributor: Actor,
  scope: { readonly organisationId: string; readonly clusterId: string },
) => ({
  async attach(text: string, place: Parameters<typeof attachFile>[3]['place']) {
    const kept = await attachFile(database, contributor, scope, {
      content: text,
      name: `${text}.txt`,
      place: place ?? null,
    })
    if (!kept.ok) throw new Error('The file was not attached')
    return { id: kept.value.made?.['id'] ?? '', digest: kept.value.made?.['digest'] ?? '' }
  },
})

/** Invites a verifier to what the company sent, who asks and is answered, uploads a statement, and here and there states an opinion. */
export async function verify(
  database: Database,
  where: Where,
  people: { readonly admin: Actor; readonly contributor: Actor },
  digest: string,
  write: Write,
): Promise<{ readonly verifier: Actor; readonly engagementId: string }> {
  const { organisationId, clusterId } = where
  const text = (what: string) => `canary-${where.name}-${what}`
  const engaged = await engageVerifier(database, people.admin, { organisationId, clusterId, number: '1' })
  const { verifier, engagementId } = engaged
  await write(verifier, 'verification.ask', { engagementId, body: text('question') })
  await write(people.contributor, 'verification.answer', {
    organisationId,
    clusterId,
    engagementId,
    body: text('answer'),
  })
  const kept = await uploadStatement(database, verifier, engagementId, text('statement'))
  if (!kept.ok) throw new Error('The statement was not kept')
  if (stated.has(where.name))
    await write(verifier, 'verification.record-opinion', {
      engagementId,
      digest,
      ...opinionFields,
      text: text('opinion'),
    })
  return engaged
}
