/** The two pages of a cluster's factors. */
export const factorTabs = (cluster: string) => [
  { href: `/cluster/${cluster}/factors`, label: 'All factors' },
  { href: `/cluster/${cluster}/factors/sets`, label: 'Loaded sets', exact: false },
]
