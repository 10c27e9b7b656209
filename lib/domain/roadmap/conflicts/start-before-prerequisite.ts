import { byText } from '../../text-order.ts'
import type { Claim } from '../claims.ts'
import type { FoundConflict } from '../decide.ts'

/** Measures that start before a measure they need. What was left out of counting neither needs nor serves. */
export function startsBeforePrerequisite(
  claims: readonly Claim[],
  leftOut: ReadonlySet<string>,
): readonly FoundConflict[] {
  const isRunning = ({ measure }: Claim): boolean => !leftOut.has(measure.id)
  const needing = claims.filter(
    (claim) => claim.namesMore && claim.measure.prerequisites.length > 0 && isRunning(claim),
  )
  if (needing.length === 0) return []
  const running = claims.filter(isRunning)
  const byId = new Map(running.map((claim) => [claim.measure.id, claim]))
  return needing.flatMap((claim) =>
    [...new Set(claim.measure.prerequisites)].flatMap((id) => {
      const needed = byId.get(id)
      return needed === undefined || needed.start <= claim.start ? [] : [tooEarly(claim, needed)]
    }),
  )
}

function tooEarly(claim: Claim, needed: Claim): FoundConflict {
  const confidential = claim.confidential || needed.confidential
  const { start } = claim
  const { id, title } = claim.measure
  const pair = [claim, needed]
  return {
    key: `start-before-prerequisite:${id}:${needed.measure.id}`,
    kind: 'start-before-prerequisite',
    blocking: false,
    parties: [...new Set(pair.map(({ organisationId }) => organisationId))].toSorted(byText),
    subject: { measureIds: pair.map(({ measure }) => measure.id).toSorted(byText) },
    sentence: confidential
      ? 'A measure starts before a measure that it needs.'
      : `${title} starts in ${start}, before ${needed.measure.title}, which it needs and which starts in ${needed.start}.`,
    confidential,
    figures: pair.map(({ measure, start: from }) => ({
      label: measure.title,
      year: null,
      value: String(from),
      unit: 'year' as const,
    })),
    waysOut: [{ id: 'accept-order', sentence: 'Keep both starts as they were submitted.', effect: [] }],
    facts: { start, needed: needed.start },
  }
}
