import type { Hub } from '../infrastructure/hub.ts'
import { opensIn } from '../infrastructure/occupancy.ts'
import type { MeasureEntry } from '../submission/document.ts'

/** What a measure waits for: a hub that it books, or a measure that must start first. */
export type Wait = {
  readonly kind: 'hub' | 'measure'
  readonly id: string
  /** "Viking CCS, Second phase", or a title. */
  readonly name: string
  /** The year in which it is there. */
  readonly from: number
  /** True where the measure would use it, or start, before that year. */
  readonly late: boolean
}

export type Waiting = Pick<MeasureEntry, 'start' | 'prerequisites' | 'bookings'>
/** A measure that may be waited for, with the year from which it counts. */
export type WaitedFor = Pick<MeasureEntry, 'id' | 'title' | 'start'>

/** What a measure waits for, earliest first. What is not among the hubs and measures given is left out. */
export function waitsOf(
  { start, prerequisites, bookings = [] }: Waiting,
  hubs: readonly Pick<Hub, 'id' | 'name' | 'phases'>[],
  others: readonly WaitedFor[],
): readonly Wait[] {
  const onHubs = bookings.flatMap(({ hubId, phaseId, from }): readonly Wait[] => {
    const hub = hubs.find(({ id }) => id === hubId)
    const opens = hub === undefined ? null : opensIn(hub, phaseId)
    if (hub === undefined || opens === null) return []
    const phase = hub.phases.find(({ id }) => id === phaseId)
    const name = phase === undefined ? hub.name : `${hub.name}, ${phase.name}`
    return [{ kind: 'hub', id: hubId, name, from: opens, late: (from ?? start) < opens }]
  })
  const onMeasures = others
    .filter(({ id }) => prerequisites.includes(id))
    .map((other): Wait => {
      const { id, title: name, start: from } = other
      return { kind: 'measure', id, name, from, late: start < from }
    })
  return [...onHubs, ...onMeasures].toSorted((a, b) => a.from - b.from || a.name.localeCompare(b.name, 'en'))
}
