import type { FoundConflict } from '../decide.ts'
import { tonnesInWords } from '../tonnes-in-words.ts'
import type { MemberTally } from '../member-tally.ts'
import type { ClusterEntry } from '../document.ts'

/** A member without an accepted submission: it stays in at its register figure, flat, or is unknown (METHODS 6.1). */
export function memberMissing({ participant, base }: MemberTally, cluster: ClusterEntry): FoundConflict | null {
  if (participant.submission !== null) return null
  const { organisationId, name, registerTonnes } = participant.member
  const standing =
    base === null
      ? 'no public register gives a figure for it, so nothing of it is counted'
      : `it is counted at ${tonnesInWords(base)} a year from the public register`
  return {
    key: `member-missing:${organisationId}`,
    kind: 'member-missing',
    blocking: true,
    parties: [organisationId],
    subject: { organisationId },
    sentence: `${name} has no accepted submission; ${standing}.`,
    confidential: false,
    figures:
      registerTonnes === null
        ? []
        : [{ label: 'Public register', year: cluster.baseYear, value: registerTonnes, unit: 't' }],
    waysOut: [
      {
        id: 'keep-at-reference',
        sentence:
          base === null
            ? `Go on without figures of ${name} and name it in the coverage.`
            : `Keep ${name} at its register figure and name it in the coverage.`,
        effect: [],
      },
    ],
    facts: { organisationId, registerTonnes, cycle: cluster.cycle },
  }
}
