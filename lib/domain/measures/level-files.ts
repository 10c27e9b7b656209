import { inEvidenceOrder } from '../evidence/evidence.ts'
import type { EvidenceRef } from '../inventory/line.ts'
import { levels, type Level, type MeasureEntry } from '../submission/document.ts'

/** A file that shows that a measure reached a level. */
export type LevelFile = EvidenceRef & { readonly measureId: string; readonly level: Level }

/** Whether a measure at this level has reached that one: levels are climbed in order, from idea to operating (METHODS 4.1). */
export const hasReached = (level: Level, asked: Level): boolean => levels.indexOf(asked) <= levels.indexOf(level)

/**
 * The measure with the files attached to each level that it has reached, beside the day and the words that stand there already. Files of
 * a level that it has gone back from stay where they are and are not sent.
 */
export function withLevelFiles<Measure extends MeasureEntry>(measure: Measure, files: readonly LevelFile[]): Measure {
  const own = files.filter(({ measureId, level }) => measureId === measure.id && hasReached(measure.level, level))
  if (own.length === 0) return measure
  const byLevel = Map.groupBy(own, ({ level }) => level)
  const said = measure.levelEvidence ?? []
  const levelEvidence = levels.flatMap((level) => {
    const known = said.find((each) => each.level === level)
    const attached = byLevel.get(level)
    if (attached === undefined) return known ?? []
    return { reachedOn: null, note: null, ...known, level, evidence: inEvidenceOrder(attached) }
  })
  return { ...measure, levelEvidence }
}
