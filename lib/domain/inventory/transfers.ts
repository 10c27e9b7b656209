import { fromDecimal, type Decimal, type Tonnes } from '../decimal.ts'
import { byText } from '../text-order.ts'
import { unmatchedOf, type UnmatchedFlow } from './trade.ts'
import {
  defaultTolerancePercent,
  flowsOf,
  queryOn,
  type Flow,
  type FlowEnd,
  type FlowQuery,
  type FlowStatement,
} from './two-sided.ts'

/** What CO2 is handed over for: to be captured by another plant, to lie under the ground for good, or to be used. */
export const carbonPurposes = ['capture', 'storage', 'use'] as const
export type CarbonPurpose = (typeof carbonPurposes)[number]

/** What one end says of CO2 or hydrogen handed over. `amount` is tonnes of the substance. */
export type TransferStatement = FlowStatement & {
  readonly substance:
    | { readonly kind: 'co2'; readonly purpose: CarbonPurpose; readonly origin: 'fossil' | 'biogenic' }
    | { readonly kind: 'hydrogen' }
  /** True where the figures of the stating end's site have the transfer in already, as a verified ETS figure does. */
  readonly inFigures: boolean
}

/** What a site emits, and how its transfers change it. Tonnes. */
export type SiteBalance = {
  readonly siteId: string
  /** What it would emit if nothing were handed over. */
  readonly before: Tonnes
  readonly received: Tonnes
  readonly handedOver: Tonnes
  readonly after: Tonnes
}

export type CarbonFlow = {
  readonly key: string
  readonly supplier: FlowEnd
  readonly receiver: FlowEnd
  readonly tonnes: Tonnes
}

export type Transfers = {
  readonly balances: readonly SiteBalance[]
  /** Fossil CO2 under the ground for good: the only CO2 that the cluster no longer counts. */
  readonly stored: readonly CarbonFlow[]
  /** CO2 that a member's capture plant takes in from outside the cluster: it adds to the plant's emissions. */
  readonly fromOutside: readonly CarbonFlow[]
  /** Tonnes that the stated figures had in already and that `before` puts back, summed over the sites. */
  readonly putBack: Tonnes
  /** CO2 for use, biogenic CO2 and hydrogen: told, and without effect on any total. */
  readonly used: readonly CarbonFlow[]
  readonly biogenic: readonly CarbonFlow[]
  readonly hydrogen: readonly CarbonFlow[]
  readonly queries: readonly FlowQuery[]
  /** Spoken of by one end alone, or handed to a capture plant outside the cluster: nothing is subtracted for it. */
  readonly unsettled: readonly UnmatchedFlow[]
  /** Sites that hand over more than they have. They stand at zero until their figures are corrected. */
  readonly impossible: readonly SiteBalance[]
}

/**
 * CO2 and hydrogen between members in a year (METHODS 1.8; Regulation (EU) 2018/2066, article 49 and annex IV.21). Only fossil CO2
 * for permanent geological storage leaves the accounts; CO2 on its way to a capture plant moves from one site to the other, so the
 * total is the same whoever owns that plant. The producer of hydrogen keeps its process CO2 and the user burns at zero, so hydrogen
 * moves no figure. `emissions` are scope 1 by site, `members` organisation ids.
 */
export function transfersBetween(
  statements: readonly TransferStatement[],
  emissions: ReadonlyMap<string, Tonnes>,
  members: ReadonlySet<string>,
  year: number,
  tolerancePercent: number = defaultTolerancePercent,
): Transfers {
  const own = statements.filter((statement) => statement.year === year)
  const flows = flowsOf(own, kindOf)
  const settled = flows.filter((flow) => isSettled(flow, members))
  const moving = settled.filter((flow) => ['co2 capture fossil', 'co2 storage fossil'].includes(kindOfFlow(flow)))
  const balances = balancesOf(withEnds(emissions, moving, members), moving, tolerancePercent)
  const of = (fits: (kind: string, flow: Flow<TransferStatement>) => boolean) =>
    settled.filter((flow) => fits(kindOfFlow(flow), flow)).map((flow) => carbonFlow(flow, tolerancePercent))
  return {
    balances,
    stored: of((kind, flow) => kind === 'co2 storage fossil' && members.has(flow.supplier.organisationId)),
    fromOutside: of((kind, flow) => kind === 'co2 capture fossil' && !members.has(flow.supplier.organisationId)),
    putBack: balances.reduce((sum, { siteId, before }) => sum + before - (emissions.get(siteId) ?? 0), 0),
    used: of((kind) => kind === 'co2 use fossil'),
    biogenic: of((kind) => kind.startsWith('co2') && kind.endsWith('biogenic')),
    hydrogen: of((kind) => kind === 'hydrogen'),
    queries: flows.flatMap((flow) => queryOn(flow, tolerancePercent) ?? []),
    unsettled: flows.filter((flow) => !settled.includes(flow)).flatMap(unmatchedOf),
    impossible: balances.filter(({ before, received, handedOver }) => handedOver > before + received + rounding),
  }
}

/** A gram: what two sums of the same figures may differ by. */
const rounding = 1e-6

const kindOf = ({ substance }: TransferStatement): string =>
  substance.kind === 'hydrogen' ? 'hydrogen' : `co2 ${substance.purpose} ${substance.origin}`

const kindOfFlow = (flow: Flow<TransferStatement>): string => flow.key.slice(0, flow.key.indexOf(':'))

/**
 * Both ends speak of it, or the other end stands outside and owes this cluster no statement. CO2 handed to a capture plant outside
 * is not yet under the ground, so it stays with its emitter.
 */
function isSettled(flow: Flow<TransferStatement>, members: ReadonlySet<string>): boolean {
  const supplierOutside = !members.has(flow.supplier.organisationId)
  const receiverOutside = !members.has(flow.receiver.organisationId)
  if (receiverOutside && kindOfFlow(flow).startsWith('co2 capture')) return false
  return (flow.supplied !== null || supplierOutside) && (flow.received !== null || receiverOutside)
}

/** The tonnes that count: the mean of two figures that agree (article 48(3) of the regulation), the lower of two that do not. */
function agreed(flow: Flow<TransferStatement>, tolerancePercent: number): Tonnes {
  const [supplied, received] = [numberOf(flow.supplied), numberOf(flow.received)]
  if (supplied === null || received === null) return supplied ?? received ?? 0
  return queryOn(flow, tolerancePercent) === null ? (supplied + received) / 2 : Math.min(supplied, received)
}

const numberOf = (amount: Decimal | null): number | null => (amount === null ? null : fromDecimal(amount))

const carbonFlow = (flow: Flow<TransferStatement>, tolerancePercent: number): CarbonFlow => ({
  key: flow.key,
  supplier: flow.supplier,
  receiver: flow.receiver,
  tonnes: agreed(flow, tolerancePercent),
})

/** The emissions by site in site order, with members' sites that have none of their own but take part in a flow. */
function withEnds(
  emissions: ReadonlyMap<string, Tonnes>,
  moving: readonly Flow<TransferStatement>[],
  members: ReadonlySet<string>,
): ReadonlyMap<string, Tonnes> {
  const ends = moving.flatMap(({ supplier, receiver, key }) =>
    key.startsWith('co2 capture') ? [supplier, receiver] : [supplier],
  )
  const inside = ends.filter((end) => members.has(end.organisationId)).map((end) => end.siteId)
  const sites = [...new Set([...emissions.keys(), ...inside])].toSorted(byText)
  return new Map(sites.map((siteId) => [siteId, emissions.get(siteId) ?? 0]))
}

function balancesOf(
  emissions: ReadonlyMap<string, Tonnes>,
  moving: readonly Flow<TransferStatement>[],
  tolerancePercent: number,
): readonly SiteBalance[] {
  return [...emissions].map(([siteId, reported]) => {
    let [before, received, handedOver] = [reported, 0, 0]
    for (const flow of moving) {
      const tonnes = agreed(flow, tolerancePercent)
      if (flow.supplier.siteId === siteId) {
        handedOver += tonnes
        if (flow.bySupplier.some((statement) => statement.inFigures)) before += tonnes
      }
      if (flow.receiver.siteId === siteId && kindOfFlow(flow).startsWith('co2 capture')) {
        received += tonnes
        if (flow.byReceiver.some((statement) => statement.inFigures)) before -= tonnes
      }
    }
    const after = captureEmissions({ input: received, withoutCapture: before, forStorage: handedOver })
    return { siteId, before, received, handedOver, after: Math.max(0, after) }
  })
}

/** `E_capture = T_input + E_without_capture - T_for_storage`, in tonnes (annex IV.21). An emitter that only hands over has no input. */
export const captureEmissions = (plant: {
  readonly input: Tonnes
  readonly withoutCapture: Tonnes
  readonly forStorage: Tonnes
}): Tonnes => plant.input + plant.withoutCapture - plant.forStorage
