/** The rules that make the figures of a roadmap, with what they say and where METHODS states them. */
export const formulas = {
  'reference-sum': { says: 'The sum of the members’ reference pathways.', source: 'METHODS 2.1' },
  'site-reference': {
    says: 'Base-year tonnes times growth of activity in each year after; nothing once the site has closed.',
    source: 'METHODS 2.1',
  },
  'base-sum': { says: 'The sum of what is reported for the base year.', source: 'METHODS 1.1, 1.6' },
  'inventory-sum': { says: 'Each site of the asset ledger once, at 100 %.', source: 'METHODS 1.6' },
  'register-figure': {
    says: 'The public register’s figure, kept flat while nothing is submitted.',
    source: 'METHODS 6',
  },
  'reference-less-measures': { says: 'The reference pathway less what the measures take off.', source: 'METHODS 2.2' },
  'counted-sum': { says: 'The sum of what is counted of the measures of one pillar and level.', source: 'METHODS 2.2' },
  'measure-in-turn': {
    says: 'Tonnes a year along the ramp, at most what earlier measures left of the source.',
    source: 'METHODS 2.2, 4.1',
  },
  'committed-sum': {
    says: 'The sum of the members’ commitments, with those who made none at their reference.',
    source: 'METHODS 3.5',
  },
  'committed-line': { says: 'Straight lines through the base and what is promised.', source: 'METHODS 3.1, 3.3' },
  'target-line': {
    says: 'Straight lines through the base year and the cluster’s target years.',
    source: 'METHODS 3.5',
  },
  gap: { says: 'The pathway minus the target; positive is short.', source: 'METHODS 3.5' },
  'hub-capacity': { says: 'The sum of the phases that are there in the year.', source: 'METHODS 4.4' },
  'hub-booked': { says: 'The sum of the bookings of the measures that count.', source: 'METHODS 4.4' },
  'demand-sum': { says: 'What the measures that count change a year, along their ramps.', source: 'METHODS 4.1' },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly source: string }>>
export type FormulaName = keyof typeof formulas
