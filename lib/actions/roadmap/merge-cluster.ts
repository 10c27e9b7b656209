import { lockCluster, type ClusterRow } from '#db/clusters'
import type { Tx } from '#db/client'
import { insertReleases } from '#db/draft-releases'
import { insertDraft } from '#db/drafts'
import { findMergeInputs } from '#db/merge-inputs'
import { findLedgerRelease, findSplitRelease, insertLedgerRelease } from '#db/ledgers'
import { refreshReleasedFigures } from '#db/released-figures'
import { workOutScenarios } from '../scenario/work-out.ts'
import type { Grant } from '#lib/domain/access/grant'
import { ledgersOf, yearsOf } from '#lib/domain/roadmap/ledger-of-year'
import { releaseLedgers } from '#lib/domain/roadmap/ledger-release'
import { releaseSplit } from '#lib/domain/roadmap/split-release'
import { draftOf } from '#lib/domain/roadmap/carry/draft-of'
import { earlierThan } from '#lib/domain/roadmap/carry/next-earlier'

type Merging = Grant<'roadmap:merge' | 'conflict:settle'>

/**
 * Merges what is accepted now into the next draft version. The cluster's row is held meanwhile, so that two leads who press
 * the button at once make two versions, one after the other, and never the same number twice.
 */
export async function mergeCluster(tx: Tx, grant: Merging, now: Date) {
  const row = await lockCluster(tx, grant)
  const { entry, merged, submissions, inputs } = await mergeAccepted(tx, grant, row)
  const draft = await insertDraft(
    tx,
    grant,
    {
      cycle: row.cycle,
      document: merged.document,
      conflicts: merged.conflicts,
      inputs: submissions.map((submission) => submission.digest).toSorted(),
      members: merged.members.map((member) => ({ organisationId: member.organisationId, result: member })),
    },
    now,
  )
  await insertReleases(tx, grant, draft.id, earlierThan(inputs, merged, draft.number))
  const ledgers = yearsOf(submissions).map(ledgersOf(entry, submissions))
  const release = releaseLedgers(entry, submissions, ledgers, await findLedgerRelease(tx, grant))
  const split = releaseSplit(entry, submissions, await findSplitRelease(tx, grant))
  await insertLedgerRelease(tx, grant, draft, { ...release, split }, now)
  await workOutScenarios(tx, grant, { id: draft.id, document: merged.document }, inputs)
  await refreshReleasedFigures(tx, grant.clusterId, now)
  return {
    row,
    draft,
    open: merged.conflicts.filter((conflict) => conflict.blocking && conflict.resolution === null).length,
  }
}

/** What a merge of everything accepted now comes to, without keeping it. Only inside a transaction that merges. */
export async function mergeAccepted(tx: Tx, grant: Merging | Grant<'gap:propose' | 'scenario:keep'>, row: ClusterRow) {
  const inputs = await findMergeInputs(tx, grant, row)
  const { members, cluster: entry, submissions } = inputs
  return { merged: draftOf(inputs), entry, members, submissions, inputs }
}
