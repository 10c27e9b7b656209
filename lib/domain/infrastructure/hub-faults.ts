import { fromDecimal, toDecimal } from '../decimal.ts'
import { grouped } from '../grouped.ts'
import { hubUnits, type Hub } from './hub.ts'

/** What is wrong with a hub as it is entered, by field name of its form; empty when all is well. */
export function hubFaults(
  hub: Pick<Hub, 'kind' | 'unit' | 'minimumTakePerYear'> & {
    readonly phases: readonly Pick<Hub['phases'][number], 'capacityPerYear'>[]
  },
): Readonly<Record<string, string>> {
  const units: readonly string[] = hubUnits[hub.kind]
  if (!units.includes(hub.unit)) return { unit: `A hub of this kind is booked in ${units.join(' or ')}.` }
  if (hub.phases.length === 0)
    return { phases: 'Enter at least one phase: the year from which there is capacity, and how much.' }
  const capacity = hub.phases.reduce((sum, phase) => sum + fromDecimal(phase.capacityPerYear), 0)
  const least = hub.minimumTakePerYear
  if (least !== null && fromDecimal(least) > capacity)
    return {
      minimumTakePerYear: `The minimum take is more than all phases can give together, ${grouped(toDecimal(capacity))} ${hub.unit}.`,
    }
  return {}
}
