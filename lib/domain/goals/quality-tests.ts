/** The tests of METHODS 3.6, in its order. */
export const qualityTests = {
  'net-zero-by-2050': {
    title: 'Net zero by 2050 at the latest',
    source: 'UN High-Level Expert Group, Integrity Matters (2022), recommendation 1',
    mend: 'Name a net-zero year no later than 2050.',
  },
  'interim-every-five-years': {
    title: 'An interim target at least every five years',
    source: 'UN High-Level Expert Group, Integrity Matters (2022), recommendation 2',
    mend: 'Add steps so that no more than five years lie between two of them.',
  },
  'depth-by-2030': {
    title: 'About half by 2030',
    source: 'Race to Zero criteria 3.0 (2022): a fair share of halving by 2030',
    mend: 'Set a 2030 step of about half the emissions of a recent year.',
  },
  'plan-within-a-year': {
    title: 'A public plan within twelve months',
    source: 'Race to Zero criteria 3.0 (2022)',
    mend: 'Publish a plan, within twelve months of the commitment.',
  },
  'scopes-covered': {
    title: '95 % of scopes 1 and 2, and 90 % of scope 3 in the long term',
    source: 'SBTi Corporate Net-Zero Standard 1.2 (2024)',
    mend: 'Say how much of each scope is covered, and cover 95 % of 1 and 2 and 90 % of 3.',
  },
  'credits-not-counted': {
    title: 'No credits counted towards interim cuts',
    source: 'UN High-Level Expert Group, Integrity Matters (2022), recommendation 3',
    mend: 'State that bought credits do not count towards the cuts.',
  },
  'residual-neutralised': {
    title: 'At most 10 % left, neutralised by permanent removal',
    source: 'SBTi Corporate Net-Zero Standard 1.2 (2024)',
    mend: 'Name a residual of at most 10 % and the permanent removal that neutralises it.',
  },
  'yearly-report': {
    title: 'A public report every year',
    source: 'UN High-Level Expert Group, Integrity Matters (2022), recommendation 8',
    mend: 'Report in public each year.',
  },
} as const satisfies Readonly<Record<string, { title: string; source: string; mend: string }>>

export type QualityTest = keyof typeof qualityTests
