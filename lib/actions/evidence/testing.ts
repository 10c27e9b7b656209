import type { Database } from '#db/client'
import type { EvidencePlace } from '#db/evidence'
import type { Actor } from '#lib/domain/access/actor'
import { fileType } from '#lib/domain/evidence/file-type'
import { perform } from '../action.ts'
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
