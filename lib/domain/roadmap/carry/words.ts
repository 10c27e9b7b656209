import type { CarriedTotals, LinkedTotals } from '../document.ts'

/** What a set of totals is called in a sentence. */
export function totalsInWords(linked: LinkedTotals): string {
  if (linked === 'tonnes') return 'the totals of scope 1'
  if (linked === 'hubs') return 'what is booked on the hubs'
  const [kind, of = ''] = linked.split('.')
  if (kind === 'demand') return `the demand for ${of.replace('-', ' ')}`
  return { '2-location': 'location-based scope 2', '2-market': 'market-based scope 2' }[of] ?? `scope ${of}`
}

const why = 'too few companies have changed what they keep confidential since then to show it without telling it'
const opening =
  'They move once enough companies have changed, or when those who did open the changed figures to the members; whoever opens one tells with it what it was before.'

/** The sentence that every member reads of totals in which an earlier draft stands. It names nobody. */
export function carriedSentence({ totals, how, draft }: Omit<CarriedTotals, 'sentence'>): string {
  const named = totalsInWords(totals)
  const start = `${named.charAt(0).toUpperCase()}${named.slice(1)}`
  switch (how) {
    case 'parts':
      return `${start}: the confidential parts are those of draft ${draft}, since ${why}. What is open is counted as it is now. ${opening}`
    case 'whole':
      return `${start}: they stand as draft ${draft} showed them, since ${why}. ${opening}`
    case 'withheld':
      return `${start}: withheld, since beside draft ${draft} they would tell what too few companies keep confidential. ${opening}`
  }
}

/** Why a total is withheld that no earlier draft can stand in for. */
export const withheldBeside = 'Beside an earlier draft it would tell what too few companies keep confidential.'
