import type { CarriedTotals, LinkedTotals } from '../document.ts'

/** What a set of totals is called in a sentence. */
export function totalsInWords(linked: LinkedTotals): string {
  if (linked === 'tonnes') return 'the totals of scope 1'
  if (linked === 'hubs') return 'what is booked on the hubs'
  const [kind, of = ''] = linked.split('.')
  if (kind === 'demand') return `the demand for ${of.replace('-', ' ')}`
  const scopes = { '2-location': 'location-based scope 2', '2-market': 'market-based scope 2' }
  return `the total of ${of in scopes ? scopes[of as keyof typeof scopes] : `scope ${of}`}`
}

const tooFew =
  'since then too few companies have changed what they keep confidential to show the new figures without giving them away'
const until =
  'The newer figures count once more companies have changed theirs, or once those who did open them to the members, which also tells what they were before.'

/** The sentence that every member reads of totals in which an earlier draft stands. It names nobody. */
export function carriedSentence({ totals, how, draft }: Omit<CarriedTotals, 'sentence'>): string {
  const named = totalsInWords(totals)
  switch (how) {
    case 'parts':
      return `In ${named}, confidential figures count as in draft ${draft}: ${tooFew}. What is open counts as it is now. ${until}`
    case 'whole':
      return `In ${named}, draft ${draft} stands as a whole: ${tooFew}. ${until}`
    case 'withheld':
      return `In ${named}, what rests on confidential figures is withheld: beside draft ${draft} it would tell what too few companies changed. ${until}`
  }
}

/** Why a total is withheld that no earlier draft can stand in for. */
export const withheldBeside = 'Beside an earlier draft it would tell what too few companies keep confidential.'
