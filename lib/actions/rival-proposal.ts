import { inContext, type Database } from '#db/client'
import { insertProposal } from '#db/proposals'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import type { Place } from './rival-world.ts'

/** A proposal in which the part of each company holds one of its canaries: no other company may ever read it. */
export async function propose(
  database: Database,
  chief: Actor,
  draftId: string,
  members: readonly Place[],
): Promise<string> {
  const [{ clusterId } = { clusterId: '' }] = members
  const allowed = authorise(chief, 'gap:propose', { clusterId })
  if (!allowed.ok) throw new Error('A lead proposes')
  const shares = members.map(({ organisationId, canaries }) => {
    const canary = canaries.find((each) => /^4\d+$/.test(each)) ?? '0'
    return { organisationId, tonnes: '1', standingTonnes: canary, baseYear: 2021, baseTonnes: `${canary}.5` }
  })
  const gap = { gapTonnes: String(members.length), unfilledTonnes: '0', year: 2030, way: 'even-effort' } as const
  const made = { ...gap, shares, draftId, draftNumber: 1, rungId: clusterId, rungName: 'Shared' }
  const context = { kind: 'user', accountId: chief.accountId } as const
  const { id } = await inContext(database, context, (tx) => insertProposal(tx, allowed.value, made, new Date()))
  return id
}
