import { z } from 'zod'
import { listContributorAddresses } from '#db/addresses'
import type { Tx } from '#db/client'
import { findCluster, type ClusterRow } from '#db/clusters'
import { findDraft } from '#db/drafts'
import { insertProposal } from '#db/proposals'
import { findLadderInputs } from '#db/wider-actors'
import type { Grant } from '#lib/domain/access/grant'
import { canonicalText } from '#lib/domain/canonical'
import { sha256 } from '#lib/domain/digest'
import { rowsOf } from '#lib/domain/goals/ladder'
import { ladderOfRoadmap } from '#lib/domain/goals/roadmap-ladder'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { splitGap, splitWays, type GapShare } from '#lib/domain/goals/split-gap'
import { invalid, wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { publicUrl } from '#lib/env'
import { splitIsProposed } from '#lib/mail/gap-letters'
import { queueMail } from '#lib/mail/queue'
import { action } from '../action.ts'
import { text, uuid, year } from '../fields.ts'
import { mergeAccepted } from '../roadmap/merge-cluster.ts'

/**
 * Shares a gap that the newest draft shows out among the members, as a proposal: each reads its own part, stewards read all. It
 * reads what the merge reads; whoever asks sees no part by asking.
 */
export const proposeSplit = action({
  permission: 'gap:propose',
  input: z.strictObject({
    clusterId: uuid,
    draftId: uuid,
    against: text('whose goal the gap is held against', 200),
    year: year('the year'),
    way: z.enum(splitWays, 'Choose a way to share.'),
  }),
  scope: ({ clusterId }) => ({ clusterId }),
  merges: true,
  async run({ tx, grant, input, now }) {
    const cluster = await findCluster(tx, grant)
    const draft = await findDraft(tx, grant)
    if (!cluster || !draft) return no({ kind: 'not-found' })
    if (draft.id !== input.draftId)
      return no(
        wrongState(`Nothing was proposed: draft ${draft.number} is newer than the one you read. Read it first.`),
      )
    const ladder = ladderOfRoadmap(draft.document, await findLadderInputs(tx, grant, draft.document.cluster))
    const line = ladder.lines.find(({ rung }) => rung.id === input.against)
    const [row] = line === undefined ? [] : rowsOf(line, ladder.years, [input.year])
    if (row === undefined) return no(invalid('year', 'Choose a year and a goal that the ladder shows.'))
    if (row.gap === null || row.verdict !== 'short')
      return no(invalid('year', `The ladder shows no gap to ${row.name} in ${input.year}.`))
    const { entry, merged } = await mergeAccepted(tx, grant, cluster)
    if (sha256(canonicalText(merged.document)) !== draft.digest)
      return no(
        wrongState('Nothing was proposed: what is accepted or set has changed since this draft. Merge again first.'),
      )
    // Parts are shares of what all members have together: they must come of the figures that the draft shows.
    const counted = merged.countedFrom('tonnes')
    if (counted === null)
      return no(
        wrongState(`Nothing was proposed: the totals of draft ${draft.number} stand as an earlier draft showed them.`),
      )
    const { members } = mergeRoadmap(counted.cluster, counted.submissions, counted.resolutions)
    const groups = new Map(entry.members.map((each) => [each.organisationId, each.ownerGroup]))
    const roadmap = { document: merged.document, members }
    const split = splitGap(row.gap, input.year, roadmap, input.way, (id) => groups.get(id) ?? id)
    if (!split.ok) return no(invalid('way', split.refusal))
    // Of a company that left, and whose figures still stand in the totals, nothing is asked.
    const shares = split.value.shares.filter(({ organisationId }) => groups.has(organisationId))
    const { id, number } = await insertProposal(
      tx,
      grant,
      {
        ...split.value,
        shares,
        draftId: draft.id,
        draftNumber: draft.number,
        rungId: row.id,
        rungName: row.name,
        year: input.year,
        way: input.way,
      },
      now,
    )
    await tellMembers(tx, grant, cluster, shares, {
      number,
      year: input.year,
      against: row.name,
      proposer: grant.name,
    })
    return ok({
      audit: {
        type: 'gap.proposed',
        clusterId: grant.clusterId,
        subject: { proposal: id, number, draft: draft.id },
      },
      made: { proposalId: id },
      message: `Proposal ${number} is written. Each member reads its own part on its page of goals.`,
      next: `/cluster/${cluster.slug}/goals?proposed=${number}#together`,
    })
  },
})

/** Whoever keeps the data of a company with a part in it learns that there is one. */
async function tellMembers(
  tx: Tx,
  grant: Grant<'gap:propose'>,
  cluster: ClusterRow,
  shares: readonly GapShare[],
  about: { readonly number: number; readonly year: number; readonly against: string; readonly proposer: string },
): Promise<void> {
  const asked = new Set(shares.filter(({ tonnes }) => Number(tonnes) > 0).map((share) => share.organisationId))
  for (const person of await listContributorAddresses(tx, grant)) {
    if (!asked.has(person.organisationId)) continue
    const link = `${publicUrl()}/company/${person.organisationId}/${cluster.slug}/alignment`
    await queueMail(tx, splitIsProposed(person, { ...about, cluster: cluster.name, link }))
  }
}
