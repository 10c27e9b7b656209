import { no, ok, type Result } from '../result.ts'
import type { RoadmapDocument } from '../roadmap/document.ts'
import { byText } from '../text-order.ts'
import { changeKey, type LeadPillar, type ScenarioChange } from './change.ts'

/** What somebody entered of a scenario, beside the plans as submitted. */
export type EnteredScenario = {
  readonly lead: LeadPillar | null
  readonly delayYears: number
  readonly measures: readonly {
    readonly id: string
    readonly place: 'submitted' | 'leave-out' | 'keep'
    /** Null where the field was left empty: then the measure starts as submitted. */
    readonly start: number | null
  }[]
  readonly phases: readonly { readonly hubId: string; readonly phaseId: string; readonly from: number | null }[]
}

/**
 * The changes that were entered, in the order of what they are about. `submitted` is the roadmap of the plans as submitted: a measure or
 * phase that it does not show cannot be changed. A refusal is one sentence by the name of its field.
 */
export function enteredChanges(
  { lead, delayYears, measures, phases }: EnteredScenario,
  submitted: RoadmapDocument,
): Result<readonly ScenarioChange[], Readonly<Record<string, string>>> {
  const faults: Record<string, string> = {}
  const [first = 0, last = 0] = [submitted.years[0], submitted.years.at(-1)]
  const isYear = (field: string, year: number | null): boolean => {
    if (year === null || (year > first && year <= last)) return true
    faults[field] = `Choose a year after ${first} and not after ${last}.`
    return false
  }
  const changes: ScenarioChange[] = lead === null ? [] : [{ kind: 'lead', pillar: lead, delayYears }]
  measures.forEach(({ id: measureId, place, start }, index) => {
    const measure = submitted.measures.find(({ id }) => id === measureId)
    if (measure === undefined)
      faults[`measures.${index}.start`] = 'This measure is not in the draft. Open the form again.'
    if (measure === undefined || !isYear(`measures.${index}.start`, start)) return
    if (place === 'leave-out') changes.push({ kind: 'leave-out', measureId })
    else if (start !== null && start !== measure.start) changes.push({ kind: 'start', measureId, start })
    else if (place === 'keep') changes.push({ kind: 'keep', measureId })
  })
  phases.forEach(({ hubId, phaseId, from }, index) => {
    const phase = submitted.hubs?.find(({ id }) => id === hubId)?.phases.find(({ id }) => id === phaseId)
    if (phase === undefined) faults[`phases.${index}.from`] = 'This phase is not in the draft. Open the form again.'
    if (phase === undefined || !isYear(`phases.${index}.from`, from)) return
    if (from !== null && from !== phase.from) changes.push({ kind: 'hub-phase', hubId, phaseId, from })
  })
  if (Object.keys(faults).length > 0) return no(faults)
  if (changes.length === 0)
    return no({
      lead: 'Change something: without a change it is what was submitted, which stands in the list already.',
    })
  return ok(changes.toSorted((a, b) => byText(changeKey(a), changeKey(b))))
}
