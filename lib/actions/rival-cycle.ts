import { inContext, type Database } from '#db/client'
import { listConflicts, type ConflictWithDetail } from '#db/conflicts'
import { findDraft, type DraftRow } from '#db/drafts'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import type { Write } from './rival-world.ts'

/** Ids of what a cluster's members have in common. */
export type CycleIds = {
  readonly draftId: string
  readonly conflictKey: string
  readonly factsDigest: string
  readonly versionId: string
  readonly versionDigest: string
}

/** Takes a cluster of the rivals' world through a merge and its conflicts to a frozen version that one company has signed. */
export async function agree(
  database: Database,
  signing: { readonly clusterId: string; readonly organisationId: string },
  people: { readonly chief: Actor; readonly signatory: Actor },
  write: Write,
): Promise<CycleIds> {
  const { clusterId, organisationId } = signing
  await write(people.chief, 'roadmap.merge', { clusterId })
  let state = await read(database, people.chief, clusterId)
  const [first] = state.conflicts
  if (!first?.detail) throw new Error('The rivals agree on everything')
  for (let open = state.open[0]; open; open = state.open[0]) {
    const settled = { clusterId, key: open.key, factsDigest: open.detail?.factsDigest, reason: 'So that we can go on' }
    await write(people.chief, 'conflict.settle', { ...settled, choice: open.detail?.waysOut[0]?.id })
    state = await read(database, people.chief, clusterId)
  }
  const frozen = await write(people.chief, 'roadmap.freeze', {
    clusterId,
    draftId: state.draft.id,
    ruleKind: 'all',
    deadline: `${new Date().getUTCFullYear() + 1}-03-12`,
    publication: 'members',
  })
  const { versionId = '', digest = '' } = frozen.made ?? {}
  const stance = { stance: 'endorse-with-reservation', text: 'shared reservation', confirmed: digest }
  await write(people.signatory, 'roadmap.sign', { clusterId, organisationId, versionId, digest, ...stance })
  return {
    draftId: state.draft.id,
    conflictKey: first.key,
    factsDigest: first.detail.factsDigest,
    versionId,
    versionDigest: digest,
  }
}

type State = {
  readonly draft: DraftRow
  readonly conflicts: readonly ConflictWithDetail[]
  readonly open: readonly ConflictWithDetail[]
}

async function read(database: Database, chief: Actor, clusterId: string): Promise<State> {
  const allowed = authorise(chief, 'cluster:read', { clusterId })
  if (!allowed.ok) throw new Error('A lead reads the cluster')
  return inContext(database, { kind: 'user', accountId: chief.accountId }, async (tx) => {
    const draft = await findDraft(tx, allowed.value)
    if (!draft) throw new Error('There is no draft')
    const conflicts = await listConflicts(tx, allowed.value, draft.id)
    return { draft, conflicts, open: conflicts.filter((each) => each.blocking && each.resolution === null) }
  })
}
