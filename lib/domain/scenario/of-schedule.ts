import type { RoadmapMeasure } from '../roadmap/document.ts'
import { byText } from '../text-order.ts'
import type { ScenarioChange } from './change.ts'

/**
 * A schedule as the changes of a scenario: the start year of each measure, null where the schedule does without it. Measures that the
 * schedule does not name, and those that members do not read, stay as submitted. In id order.
 */
export function changesOfSchedule(
  starts: ReadonlyMap<string, number | null>,
  measures: readonly Pick<RoadmapMeasure, 'id' | 'start'>[],
): readonly ScenarioChange[] {
  return measures
    .toSorted((a, b) => byText(a.id, b.id))
    .flatMap(({ id: measureId, start: submitted }): readonly ScenarioChange[] => {
      const start = starts.get(measureId)
      if (start === undefined || start === submitted) return []
      return start === null ? [{ kind: 'leave-out', measureId }] : [{ kind: 'start', measureId, start }]
    })
}
