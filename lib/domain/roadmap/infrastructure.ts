import { addPart, areSafeParts, type Parts } from '../disclosure/parts.ts'
import type { DisclosureProfile } from '../disclosure/safe-total.ts'
import { seriesUnless, shown, unknown, withheld, withheldBecause } from '../disclosure/show.ts'
import { fromDecimal, type Decimal } from '../decimal.ts'
import type { Hub, Price } from '../infrastructure/hub.ts'
import { capacityPath } from '../infrastructure/occupancy.ts'
import { lastAnswer } from '../last-answer.ts'
import { addTo, type Path } from '../pathway/path.ts'
import { carriers, type Carrier } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { runningPath, type Claim } from './claims.ts'
import type { Figure, RoadmapAsk, RoadmapDemand, RoadmapDocument, RoadmapHub, Series } from './document.ts'
import { bookingsOn } from './hub-bookings.ts'
import { runsAs } from './secret-classes.ts'
import type { Tally } from './tally.ts'
import { revealsSource } from './own-claims.ts'

/** What the roadmap says of hubs, demand and asks, as far as it is safe (METHODS 8). Nothing where the cluster keeps none of it. */
export function infrastructureOf(
  tally: Tally,
  profile: DisclosureProfile,
): Pick<RoadmapDocument, 'hubs' | 'demand' | 'asks'> {
  const { hubs, asks } = tally.cluster
  return {
    ...(hubs === undefined
      ? {}
      : { hubs: inIdOrder(hubs).map((hub) => hubOf(hub, tally, profile)), demand: demandOf(tally, profile) }),
    ...(asks === undefined ? {} : { asks: inIdOrder(asks).map((ask) => askOf(ask, tally)) }),
  }
}

const inIdOrder = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => byText(a.id, b.id))

const remembered = lastAnswer<Tally, readonly Claim[]>()

/** The measures that count, whether or not they find anything left to take off. */
const counting = (tally: Tally): readonly Claim[] =>
  remembered(tally, [], () => tally.claims.filter((claim) => tally.counting.counted.has(claim)))

/** A total by year, with its confidential parts by how their measures run: the years tell the sum of each class (`secret-classes`). */
type Summed = { readonly total: Path; readonly classes: ReadonlyMap<string, Parts> }

const isSafe = ({ classes }: Summed, profile: DisclosureProfile): boolean =>
  [...classes.values()].every((parts) => areSafeParts(parts, profile))

const unlessSafe = (sum: Summed, profile: DisclosureProfile): Series =>
  seriesUnless(isSafe(sum, profile) ? null : withheldBecause.tooFew, sum.total)

function addToClass(classes: Map<string, Parts>, name: string, contributor: string, path: Path): void {
  const parts: Parts = classes.get(name) ?? new Map()
  classes.set(name, parts)
  addPart(parts, contributor, path)
}

/** What is booked on a hub, of which each confidential booking is somebody's part. */
export function bookedOn(hub: Hub, tally: Tally): Summed {
  const total = new Float64Array(tally.years.length)
  const classes = new Map<string, Parts>()
  for (const { claim, path, confidential } of bookingsOn(hub, counting(tally), tally.years)) {
    const served = tally.counting.served.get(claim)
    const taken = served === undefined ? path : path.map((amount, index) => amount * (served[index] ?? 1))
    addTo(total, taken)
    if (confidential) addToClass(classes, runsAs(claim), claim.contributor, taken)
  }
  return { total, classes }
}

function hubOf(hub: Hub, tally: Tally, profile: DisclosureProfile): RoadmapHub {
  const { tariffPerUnit, fixedCostPerYear, capex, phases, owner, ...open } = hub
  return {
    ...open,
    owner: { ...owner },
    phases: inIdOrder(phases).map((phase) => ({
      ...phase,
      earlierStarts: phase.earlierStarts.toSorted((a, b) => byText(a.recordedOn, b.recordedOn) || a.start - b.start),
    })),
    tariffPerUnit: priceOf(tariffPerUnit),
    fixedCostPerYear: priceOf(fixedCostPerYear),
    capex: priceOf(capex),
    capacity: seriesUnless(null, capacityPath(hub, tally.years)),
    booked: unlessSafe(bookedOn(hub, tally), profile),
  }
}

function priceOf(price: Price | null): Figure {
  if (price === null) return unknown('Nobody has stated it.')
  return price.class === 'confidential' ? withheld(withheldBecause.member) : shown(fromDecimal(price.amount))
}

/** What the counted measures change in the use of each carrier, and the CO2 they hand to transport, by year. */
function demandOf(tally: Tally, profile: DisclosureProfile): readonly RoadmapDemand[] {
  const transport = co2Hubs(tally).map((hub) => bookedOn(hub, tally))
  const total = new Float64Array(tally.years.length)
  const classes = new Map<string, Parts>()
  for (const booked of transport) {
    addTo(total, booked.total)
    for (const [name, parts] of booked.classes)
      for (const [contributor, path] of parts) addToClass(classes, name, contributor, path)
  }
  return [
    ...carriers.map((of): RoadmapDemand => ({ of, unit: 'MWh', perYear: unlessSafe(energyOf(of, tally), profile) })),
    { of: 'co2-transport', unit: 't', perYear: unlessTold(transport, { total, classes }, profile) },
  ]
}

const co2Hubs = ({ cluster }: Tally): readonly Hub[] =>
  inIdOrder(cluster.hubs ?? []).filter(({ kind }) => kind === 'co2-transport-storage')

/** The demand for one carrier or for the transport of CO2 by year, whoever may see it. */
export function demandTotal(of: RoadmapDemand['of'], tally: Tally): Path {
  if (of !== 'co2-transport') return energyOf(of, tally).total
  const total = new Float64Array(tally.years.length)
  for (const hub of co2Hubs(tally)) addTo(total, bookedOn(hub, tally).total)
  return total
}

/** The sum over the hubs is withheld with any hub of it, or it would tell that hub by subtraction. */
function unlessTold(hubs: readonly Summed[], sum: Summed, profile: DisclosureProfile): Series {
  const all = hubs.every((hub) => isSafe(hub, profile))
  return all ? unlessSafe(sum, profile) : withheld(withheldBecause.subtraction)
}

/** MWh a year of a carrier, in one order whatever order they came in. */
const usedOf = (carrier: Carrier, { energy }: Claim['measure']): readonly Decimal[] =>
  energy.flatMap((delta) => (delta.carrier === carrier ? [delta.mwhPerYear] : [])).toSorted(byText)

/** The energy of a measure is its owner's own (METHODS 8): every one of them is somebody's part. */
function energyOf(carrier: Carrier, tally: Tally): Summed {
  const total = new Float64Array(tally.years.length)
  const classes = new Map<string, Parts>()
  for (const claim of counting(tally))
    for (const perYear of usedOf(carrier, claim.measure)) {
      const path = runningPath(claim, fromDecimal(perYear), claim.start, tally.years)
      addTo(total, path)
      addToClass(classes, runsAs(claim), claim.contributor, path)
    }
  return { total, classes }
}

/** The tonnes that wait for an ask, withheld where a measure behind them is not shown itself. */
function askOf(
  ask: Omit<RoadmapAsk, 'dependent'>,
  { claims, counting: { counted, secretClaims }, years }: Tally,
): RoadmapAsk {
  const waiting = claims.filter((claim) => ask.measureIds.includes(claim.measure.id))
  const total = new Float64Array(years.length)
  for (const claim of waiting) addTo(total, counted.get(claim) ?? new Float64Array(years.length))
  const secret = waiting.some((claim) => {
    const path = counted.get(claim)
    return claim.confidential || (path !== undefined && revealsSource(claim, path, secretClaims))
  })
  const shownIds = ask.measureIds.filter(
    (id) => !waiting.some((claim) => claim.confidential && claim.measure.id === id),
  )
  return {
    ...ask,
    owner: { ...ask.owner },
    measureIds: shownIds.toSorted(byText),
    dependent: seriesUnless(secret ? withheldBecause.member : null, total),
  }
}
