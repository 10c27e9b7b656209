/** The pages of a cluster's economics, all for stewards. */
export const economicsTabs = (home: string) => [
  { href: `${home}/economics`, label: 'Costs' },
  { href: `${home}/economics/funding`, label: 'Funding gap' },
  { href: `${home}/economics/sharing`, label: 'Sharing a hub' },
]
