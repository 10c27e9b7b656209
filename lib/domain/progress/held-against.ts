import type { Tonnes } from '../decimal.ts'
import { fromDecimal } from '../decimal.ts'
import { no, ok, type Result } from '../result.ts'
import type { RoadmapDocument } from '../roadmap/document.ts'

export type MemberYear = { readonly organisationId: string; readonly tonnes: Tonnes }
export type HeldAgainst = { readonly planned: Tonnes; readonly reported: Tonnes }

/**
 * One year beside its plan, in tonnes of scope 1. A member that stood in the roadmap at its reference figure, because it had
 * sent nothing, counts with that figure again unless it has sent one since: both sides then cover the same plants.
 * Refused in a sentence where the two would not cover the same, rather than comparing a part with a whole.
 */
export function heldAgainst(
  roadmap: RoadmapDocument,
  year: number,
  facts: readonly MemberYear[],
): Result<HeldAgainst, string> {
  if (year <= roadmap.cluster.baseYear)
    return no(`Choose a year after the base year ${roadmap.cluster.baseYear}: progress begins there.`)
  const index = roadmap.years.indexOf(year)
  if (index < 0) return no(`The adopted roadmap says nothing about ${year}.`)
  if (roadmap.roadmap.state === 'withheld')
    return no(`The adopted roadmap path is withheld (${roadmap.roadmap.reason}), so no year can be held against it.`)
  const planned = roadmap.roadmap.values[index]
  if (planned === undefined) throw new Error('A series of a roadmap is shorter than its years')
  const sent = new Map(facts.map((fact) => [fact.organisationId, fact.tonnes]))
  const silent: string[] = []
  let reported = 0
  for (const member of roadmap.members) {
    const tonnes = sent.get(member.organisationId) ?? standIn(member)
    if (tonnes === null) silent.push(member.name)
    else reported += tonnes
  }
  if (silent.length > 0)
    return no(
      `For ${year} there is no accepted figure that the members may read from ${silent.join(', ')}. A part would stand beside a plan for the whole.`,
    )
  return ok({ planned: fromDecimal(planned), reported })
}

const standIn = (member: RoadmapDocument['members'][number]): Tonnes | null =>
  member.standing === 'missing' && member.baseTonnes.state === 'shown' ? fromDecimal(member.baseTonnes.value) : null

/** Members that count with their reference figure because they had sent nothing when the roadmap was merged. */
export const atReference = (roadmap: RoadmapDocument): readonly string[] =>
  roadmap.members.filter((member) => member.standing === 'missing').map((member) => member.name)
