/** The three pages of a company's factors. */
export const factorTabs = (home: string) => [
  { href: `${home}/factors`, label: 'All factors' },
  { href: `${home}/factors/own`, label: 'Your own', exact: false },
  { href: `${home}/factors/sets`, label: 'Loaded sets', exact: false },
]
