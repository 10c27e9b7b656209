import { toDecimal } from '../../decimal.ts'
import { byText } from '../../text-order.ts'
import { reported, type SiteClaim } from '../asset-ledger.ts'
import type { FoundConflict } from '../decide.ts'
import type { SharedPermit } from '../joined-claims.ts'
import { inWords } from '../years-in-words.ts'

const nameOf = (claim: SiteClaim): string => claim.participant.member.name
const idOf = (claim: SiteClaim): string => claim.participant.member.organisationId

/** One physical site that several members submitted: it counts once, at 100 % (METHODS 1.6). */
export function siteClaimedTwice({ permits, counting, claims }: SharedPermit, baseYear: number): FoundConflict {
  const base = (claim: SiteClaim) => reported(claim.figures, '1', baseYear)
  const what = permits.length === 0 ? 'One site' : `The site under permit ${inWords(permits)}`
  return {
    key: `site-claimed-twice:${counting.site.id}`,
    kind: 'site-claimed-twice',
    blocking: false,
    parties: [...new Set(claims.map(idOf))].toSorted(byText),
    subject: { siteId: counting.site.id },
    sentence: `${what} is claimed by ${inWords([...new Set(claims.map(nameOf))])}; it counts once, with the figures of ${nameOf(counting)}.`,
    confidential: claims.some((claim) => (base(claim)?.confidential ?? 0) !== 0),
    figures: claims.flatMap((claim) => {
      const amount = base(claim)
      if (amount === null) return []
      return [{ label: nameOf(claim), year: baseYear, value: toDecimal(amount.tonnes), unit: 't' as const }]
    }),
    waysOut: [
      { id: 'count-once', sentence: `Count the site once, with the figures of ${nameOf(counting)}.`, effect: [] },
    ],
    facts: {
      counting: idOf(counting),
      claims: claims.map((claim) => ({
        organisationId: idOf(claim),
        siteId: claim.site.id,
        tonnes: toDecimal(base(claim)?.tonnes ?? 0),
      })),
    },
  }
}
