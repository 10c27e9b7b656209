import type { FundingKind, FundingState } from './funding.ts'

/** Short names for screens; the glossary says what they mean. */
export const fundingKindNames: Readonly<Record<FundingKind, string>> = {
  'own-capital': 'Own capital',
  grant: 'Grant',
  loan: 'Loan',
  'carbon-contract': 'Carbon contract for difference',
  tariff: 'Tariff of the users',
  other: 'Other',
}

export const fundingStateNames: Readonly<Record<FundingState, string>> = {
  secured: 'Secured',
  'granted-conditionally': 'Granted on conditions',
  applied: 'Applied for',
  expected: 'Expected',
}
