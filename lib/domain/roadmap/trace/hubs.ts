import { at } from '../../pathway/path.ts'
import { fromDecimal } from '../../decimal.ts'
import { capacityPath } from '../../infrastructure/occupancy.ts'
import { carriers } from '../../submission/document.ts'
import { runningPath } from '../claims.ts'
import { bookedOn, demandTotal } from '../infrastructure.ts'
import { bookingsOn } from '../hub-bookings.ts'
import { figureFor, maySee, maySeeSecrets, totalIn, type Reading } from './reading.ts'
import { withInputs } from './inputs.ts'
import type { FigurePath, Trace, TraceInput } from './trace.ts'

type Path = Extract<FigurePath, { of: 'hub-capacity' | 'hub-booked' | 'demand' }>

/** The hubs of a cluster and what its measures need of them. */
export function hubTrace(reading: Reading, path: Path): Trace | null {
  if (path.of === 'demand') return demandTrace(reading, path)
  const { tally, document } = reading
  const hub = tally.cluster.hubs?.find((one) => one.id === path.hubId)
  const told = document.hubs?.find((one) => one.id === path.hubId)
  if (hub === undefined || told === undefined) return null
  const made = { path, unit: hub.unit, lines: [] } as const
  if (path.of === 'hub-capacity') {
    const inputs = hub.phases.map((phase): TraceInput => ({
      label: `${phase.name}, from ${phase.from}`,
      value: figureFor(true, fromDecimal(phase.capacityPerYear)),
      unit: hub.unit,
      opens: null,
    }))
    const value = totalIn(reading, told.capacity, capacityPath(hub, tally.years), path.year)
    return { ...made, formula: 'hub-capacity', value, ...withInputs(inputs) }
  }
  const counting = tally.claims.filter((claim) => tally.counting.counted.has(claim))
  const bookings = bookingsOn(hub, counting, tally.years)
  // That a measure books a hub is as confidential as what it books.
  const seen = bookings.filter(({ claim, confidential }) =>
    maySee(reading, claim.organisationId, confidential ? 'confidential' : 'members'),
  )
  const inputs = seen.map(({ claim, path: booked }): TraceInput => ({
    label: claim.measure.title,
    value: figureFor(true, at(booked, tally.years, path.year) ?? 0),
    unit: hub.unit,
    opens: null,
  }))
  const value = totalIn(reading, told.booked, bookedOn(hub, tally).total, path.year)
  return { ...made, formula: 'hub-booked', value, inputs, partly: seen.length < bookings.length }
}

function demandTrace(reading: Reading, path: Extract<Path, { of: 'demand' }>): Trace | null {
  const { tally, document } = reading
  const told = document.demand?.find(({ of }) => of === path.carrier)
  if (told === undefined) return null
  const { year } = path
  const value = totalIn(reading, told.perYear, demandTotal(path.carrier, tally), year)
  const made = { path, formula: 'demand-sum', value, unit: told.unit, lines: [] } as const
  const carrier = carriers.find((one) => one === path.carrier)
  if (carrier === undefined) {
    const hubs = (document.hubs ?? []).filter(({ kind }) => kind === 'co2-transport-storage')
    const inputs = hubs.map((hub): TraceInput => {
      const entry = tally.cluster.hubs?.find(({ id }) => id === hub.id)
      const total = entry === undefined ? new Float64Array(tally.years.length) : bookedOn(entry, tally).total
      const opens = { of: 'hub-booked', hubId: hub.id, year } as const
      return { label: hub.name, value: totalIn(reading, hub.booked, total, year), unit: 't', opens }
    })
    return { ...made, ...withInputs(inputs) }
  }
  const using = tally.claims.filter(
    (claim) => tally.counting.counted.has(claim) && claim.measure.energy.some((delta) => delta.carrier === carrier),
  )
  // That a measure needs a carrier at all is its owner's own (METHODS 8).
  const seen = using.filter((claim) => maySeeSecrets(reading, claim.organisationId))
  const inputs = seen.flatMap((claim) =>
    claim.measure.energy
      .filter((delta) => delta.carrier === carrier)
      .map((delta): TraceInput => {
        const values = runningPath(claim, fromDecimal(delta.mwhPerYear), claim.start, tally.years)
        return {
          label: claim.measure.title,
          value: figureFor(true, at(values, tally.years, year) ?? 0),
          unit: 'MWh',
          opens: null,
        }
      }),
  )
  return { ...made, inputs, partly: seen.length < using.length }
}
