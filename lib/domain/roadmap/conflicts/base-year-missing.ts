import { toDecimal } from '../../decimal.ts'
import { lastAnswer } from '../../last-answer.ts'
import type { Source } from '../asset-ledger.ts'
import type { FoundConflict } from '../decide.ts'

/**
 * A site that reports scope 1, but not for the base year: it counts nothing, and is named. A site that closed by then is
 * left alone. The figure nearest to the base year stands beside it for whoever decides.
 */
export const baseYearMissing = (source: Source, baseYear: number): FoundConflict | null =>
  source.hasBase ? null : remembered(source, [baseYear], () => found(source, baseYear))

const remembered = lastAnswer<Source, FoundConflict | null>()

function found(source: Source, baseYear: number): FoundConflict | null {
  const { claim } = source
  const closed = claim.site.closesIn !== null && claim.site.closesIn <= baseYear
  const years = [...(claim.figures.get('1') ?? [])].toSorted(
    ([a], [b]) => Math.abs(a - baseYear) - Math.abs(b - baseYear) || a - b,
  )
  const [nearest] = years
  if (closed || nearest === undefined) return null
  const [year, amount] = nearest
  const { name } = claim.site
  return {
    key: `base-year-missing:${source.id}`,
    kind: 'base-year-missing',
    blocking: false,
    parties: [source.organisationId],
    subject: { siteId: source.id, organisationId: source.organisationId },
    sentence: `${name} of ${claim.participant.member.name} has no figure for the base year ${baseYear}; nothing of it is counted.`,
    confidential: amount.confidential !== 0,
    figures: [{ label: 'Nearest year with a figure', year, value: toDecimal(amount.tonnes), unit: 't' }],
    waysOut: [{ id: 'count-as-zero', sentence: `Leave ${name} out of the base year and the reference.`, effect: [] }],
    facts: { siteId: source.id, baseYear, nearest: { year, tonnes: toDecimal(amount.tonnes) } },
  }
}
