import type { HubUnit } from '../infrastructure/hub.ts'
import { at } from '../pathway/path.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import { plannedFlows, sumOf, type PlannedFlow } from '../roadmap/planned-flows.ts'
import { byText } from '../text-order.ts'
import { countedOf, type HubUse } from './counted.ts'

export const media = ['co2', 'hydrogen', 'power', 'heat', 'water', 'goods'] as const
/** What flows. */
export type Medium = (typeof media)[number]

/** An amount a year from a company, a site, a hub or somebody outside to another; ids name all but those outside. */
export type FlowLink = { readonly from: string; readonly to: string; readonly amount: number }

/** All that flows of one medium in one unit in a year, in the order of its ends. */
export type FlowMap = { readonly medium: Medium; readonly unit: HubUnit; readonly links: readonly FlowLink[] }

const mediumOfHub = {
  'co2-transport-storage': 'co2',
  hydrogen: 'hydrogen',
  power: 'power',
  heat: 'heat',
  water: 'water',
  logistics: 'goods',
} as const satisfies Readonly<Record<HubUse['hub']['kind'], Medium>>

const mediumOfFlow: Readonly<Record<PlannedFlow['kind'], Medium>> = {
  power: 'power',
  steam: 'heat',
  heat: 'heat',
  cooling: 'heat',
  'co2-capture': 'co2',
  'co2-storage': 'co2',
  'co2-use': 'co2',
  hydrogen: 'hydrogen',
}

/**
 * What the counted measures of a roadmap send to hubs, take from them and give each other in a year (METHODS 1.7, 1.8, 4.4). A company
 * stands for its sites. Of a flow with two figures the lower is drawn, as the merge counts it. In full figures, for stewards alone.
 */
export function flowMapsOf(bundle: Bundle, year: number): readonly FlowMap[] {
  const counted = countedOf(bundle)
  const { years } = counted.tally
  const maps = new Map<string, Map<string, FlowLink>>()
  const add = (medium: Medium, unit: HubUnit, from: string, to: string, amount: number): void => {
    if (!(amount > 0) || from === to) return
    const key = `${medium} ${unit}`
    const links = maps.get(key) ?? new Map<string, FlowLink>()
    maps.set(key, links)
    const known = links.get(`${from}>${to}`)?.amount ?? 0
    links.set(`${from}>${to}`, { from, to, amount: known + amount })
  }
  for (const { hub, bookings } of counted.hubs)
    for (const { claim, path } of bookings) {
      // CO2 and goods go into their hub; everything else comes out of it.
      const isTaken = hub.kind === 'co2-transport-storage' || hub.kind === 'logistics'
      const [from, to] = isTaken ? [claim.organisationId, hub.id] : [hub.id, claim.organisationId]
      add(mediumOfHub[hub.kind], hub.unit, from, to, at(path, years, year) ?? 0)
    }
  for (const flow of plannedFlows(counted.counting, years)) {
    const medium = mediumOfFlow[flow.kind]
    const stated = [flow.sent, flow.received].filter((side) => side.length > 0)
    const amounts = stated.map((side) => at(sumOf(side, years.length), years, year) ?? 0)
    const unit: HubUnit = medium === 'co2' || medium === 'hydrogen' ? 't' : 'MWh'
    add(medium, unit, flow.supplierId, flow.receiverId, Math.min(...amounts))
  }
  return [...maps]
    .map(([key, links]): FlowMap => {
      const [medium, unit] = key.split(' ') as [Medium, HubUnit]
      return {
        medium,
        unit,
        links: [...links.values()].toSorted((a, b) => byText(a.from, b.from) || byText(a.to, b.to)),
      }
    })
    .toSorted((a, b) => media.indexOf(a.medium) - media.indexOf(b.medium) || byText(a.unit, b.unit))
}
