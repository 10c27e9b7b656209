import type { OffsetPolicy, StatedTerms } from './commitment-terms.ts'

// Short names for screens, as in `words.ts`.

export const offsetNames: Readonly<Record<OffsetPolicy, string>> = {
  none: 'No credits count',
  'residual-only': 'Against the residual alone',
  counted: 'Credits count towards the cut',
  'not-stated': 'Not stated',
}

export const planNames: Readonly<Record<NonNullable<StatedTerms['plan']>, string>> = {
  published: 'Published',
  none: 'No public plan',
}

export const reportNames: Readonly<Record<NonNullable<StatedTerms['report']>, string>> = {
  yearly: 'Every year',
  less: 'Less than every year',
  none: 'Not in public',
}

export const neutralisationNames: Readonly<Record<NonNullable<StatedTerms['neutralisation']>, string>> = {
  'permanent-removal': 'By permanent removal',
  other: 'In another way',
}

export const ownersWordNames: Readonly<Record<NonNullable<StatedTerms['ownersWord']>, string>> = {
  holds: 'Holds',
  'given-up': 'Given up for another number',
}
