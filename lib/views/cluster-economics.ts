import { buildOrder, type BuildOrder } from '#lib/domain/economics/build-order'
import type { CapitalYear } from '#lib/domain/economics/capital'
import { costCurve, type CostCurve } from '#lib/domain/economics/cost-curve'
import { costsPerTonne } from '#lib/domain/economics/cost-per-tonne'
import { decisionDue, type DecisionDue } from '#lib/domain/economics/decision-due'
import { optionOfMeasure } from '#lib/domain/economics/option-of-measure'
import { firmLevels } from '#lib/domain/submission/document'
import { capitalOfRoadmap } from '#lib/domain/whatif/roadmap-capital'
import { whatIfRate } from '#lib/domain/whatif/what-if'
import { inCluster } from './in-cluster.ts'
import { findStewardsPlans } from './stewards-plans.ts'
import { view, type Look } from './view.ts'

type Params = { readonly cluster: string; readonly year: number }
type Seen = {
  readonly slug: string
  readonly currency: string
  readonly year: number
  readonly horizonYear: number
  readonly rate: number
  readonly curve: CostCurve
  readonly order: BuildOrder
  readonly capital: readonly CapitalYear[]
  /** The cost of a tonne that is not discounted, by measure; what nobody has costed is not among them. */
  readonly undiscounted: Readonly<Record<string, number>>
  /** Whether the cluster has stated what any carrier costs. */
  readonly pricesEnergy: boolean
  /** By measure: whether it can still be decided in time for the year asked for. */
  readonly due: Readonly<Record<string, DecisionDue>>
  readonly names: Readonly<Record<string, { readonly title: string; readonly company: string }>>
}

/**
 * What the members' measures cost: the curve, the order in which they must be begun for a year, and capital against what there is for
 * it. It ranks what members keep confidential: for stewards alone, and every submission that it rests on is noted as read.
 */
export const clusterEconomics = view({
  permission: 'submission:decide',
  scope: inCluster,
  async run({ tx, grant, params, now }: Look<'submission:decide', Params>): Promise<Seen | null> {
    const bundle = await findStewardsPlans(tx, grant, now)
    if (!bundle) return null
    const { cluster, submissions } = bundle
    const measures = submissions.flatMap(({ document }) =>
      document.measures.map((measure) => ({ measure, company: document.organisation.name })),
    )
    const prices = cluster.energyPrices ?? []
    const decided = new Set(measures.flatMap(({ measure: { id, level } }) => (firmLevels.includes(level) ? [id] : [])))
    const options = measures.map(({ measure }) => optionOfMeasure(measure, whatIfRate, prices))
    const order = buildOrder(options, params.year)
    return {
      slug: cluster.slug,
      currency: cluster.currency,
      year: params.year,
      horizonYear: cluster.horizonYear,
      rate: whatIfRate,
      curve: costCurve(options),
      order,
      due: Object.fromEntries(
        order.steps.map((step) => [step.id, decisionDue(step, decided.has(step.id), now.getUTCFullYear())]),
      ),
      capital: capitalOfRoadmap(bundle),
      undiscounted: Object.fromEntries(
        measures.flatMap(({ measure }) => {
          const costs = costsPerTonne(measure, whatIfRate, prices)
          return costs === null ? [] : [[measure.id, costs.undiscounted]]
        }),
      ),
      pricesEnergy: prices.length > 0,
      names: Object.fromEntries(
        measures.map(({ measure, company }) => [measure.id, { title: measure.title, company }]),
      ),
    }
  },
})
