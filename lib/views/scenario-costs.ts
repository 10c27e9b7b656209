import { listScenarios, submittedPlans } from '#db/scenarios'
import { onTrial } from '#lib/domain/scenario/change'
import { costOfScenario, type ScenarioCost } from '#lib/domain/scenario/cost'
import { whatIfRate } from '#lib/domain/whatif/what-if'
import { inCluster } from './in-cluster.ts'
import { findStewardsPlans } from './stewards-plans.ts'
import { view, type Look } from './view.ts'

type Params = { readonly cluster: string; readonly a: string; readonly b: string }
type Costed = { readonly of: string; readonly name: string; readonly cost: ScenarioCost }
type Seen = {
  readonly home: string
  readonly currency: string
  readonly rate: number
  readonly a: Costed
  readonly b: Costed
}

/**
 * What two ways cost, out of what members keep confidential: for stewards alone, and every submission that it rests on is noted as read.
 * The reference costs nothing and is no way here.
 */
export const scenarioCosts = view({
  permission: 'submission:decide',
  scope: inCluster,
  async run({ tx, grant, params, now }: Look<'submission:decide', Params>): Promise<Seen | null> {
    const ways = [{ id: submittedPlans, name: 'Submitted plans', changes: [] }, ...(await listScenarios(tx, grant))]
    const a = ways.find(({ id }) => id === params.a)
    const b = ways.find(({ id }) => id === params.b)
    if (!a || !b) return null
    const bundle = await findStewardsPlans(tx, grant, now)
    if (!bundle) return null
    const { cluster, submissions, resolutions } = bundle
    const { scenario: _, ...submitted } = cluster
    const costed = (way: typeof a): Costed => {
      const entry = way.id === submittedPlans ? submitted : { ...submitted, scenario: onTrial(way) }
      return {
        of: way.id,
        name: way.name,
        cost: costOfScenario({ cluster: entry, submissions, resolutions }, whatIfRate),
      }
    }
    return {
      home: `/cluster/${cluster.slug}`,
      currency: cluster.currency,
      rate: whatIfRate,
      a: costed(a),
      b: costed(b),
    }
  },
})
