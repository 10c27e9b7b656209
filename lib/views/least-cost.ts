import { findCluster, listMembers } from '#db/clusters'
import { findDraft, listAcceptedSubmissions } from '#db/drafts'
import { listMemberResults } from '#db/member-results'
import { findPremises } from '#db/premises'
import { findLadderInputs } from '#db/wider-actors'
import { closeGap, type GapClosed } from '#lib/domain/goals/close-gap'
import { gapMembersOf } from '#lib/domain/goals/gap-members'
import { gapOptionsOf } from '#lib/domain/goals/gap-options'
import { rowsOf } from '#lib/domain/goals/ladder'
import { ladderOfRoadmap } from '#lib/domain/goals/roadmap-ladder'
import { no, type Result } from '#lib/domain/result'
import { inCluster } from './in-cluster.ts'
import { noteReadings } from './note-reading.ts'
import { view, type Look } from './view.ts'

type Seen = {
  readonly slug: string
  readonly currency: string
  readonly draftNumber: number
  readonly year: number
  readonly against: { readonly id: string; readonly name: string }
  readonly gap: number | null
  readonly split: Result<GapClosed, string>
  /** Cost of a tonne by measure. */
  readonly costs: Readonly<Record<string, number | null>>
  /** Names of measures and companies by their ids. */
  readonly names: Readonly<Record<string, string>>
}
type Params = { readonly cluster: string; readonly year: number; readonly against?: string | undefined }

/**
 * What closing a gap of the newest draft would cost at least, measure by measure. It ranks what members keep confidential: for
 * stewards alone, and every submission it looks into is noted as read.
 */
export const leastCost = view({
  permission: 'submission:decide',
  scope: inCluster,
  async run({ tx, grant, params, now }: Look<'submission:decide', Params>): Promise<Seen | null> {
    const cluster = await findCluster(tx, grant)
    const draft = await findDraft(tx, grant)
    if (!cluster || !draft) return null
    const ladder = ladderOfRoadmap(draft.document, await findLadderInputs(tx, grant, draft.document.cluster))
    const line = ladder.lines.find(({ rung }) => rung.id === (params.against ?? cluster.id))
    const [row] = line === undefined ? [] : rowsOf(line, ladder.years, [params.year])
    if (row === undefined) return null
    const shared = {
      slug: cluster.slug,
      currency: cluster.currency,
      draftNumber: draft.number,
      year: params.year,
      against: { id: row.id, name: row.name },
      gap: row.gap,
    }
    if (row.gap === null || row.verdict !== 'short')
      return { ...shared, split: no(`The ladder shows no gap to ${row.name} in ${params.year}.`), costs: {}, names: {} }
    const members = await listMembers(tx, grant)
    const submissions = await listAcceptedSubmissions(tx, grant, cluster.cycle)
    const measures = new Map(submissions.map(({ document }) => [document.organisation.id, document.measures]))
    await noteReadings(tx, grant, measures.keys(), now)
    const results = await listMemberResults(tx, grant, draft.id)
    const { energyPrices } = await findPremises(tx, grant)
    const byId = new Map(results.map((result) => [result.organisationId, result]))
    const options = (organisationId: string) => {
      const result = byId.get(organisationId)
      return result ? gapOptionsOf(measures.get(organisationId) ?? [], result, params.year, energyPrices) : []
    }
    const gapMembers = gapMembersOf(results, params.year, options)
    const titles = [...measures.values()].flat().map((measure) => [measure.id, measure.title] as const)
    return {
      ...shared,
      split: closeGap(row.gap, params.year, gapMembers, { way: 'least-cost' }),
      costs: Object.fromEntries(
        gapMembers.flatMap((each) => each.options.map(({ id, costPerTonne }) => [id, costPerTonne])),
      ),
      names: Object.fromEntries([...titles, ...members.map((each) => [each.organisationId, each.name] as const)]),
    }
  },
})
