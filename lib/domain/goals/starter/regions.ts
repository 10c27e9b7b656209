/**
 * In which public region a cluster's own region lies, by country: the cluster names a place as people do, a public table the
 * body that made the promise. A region that is its own body needs no row.
 */
const bodies: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  GB: {
    'Yorkshire and the Humber': ['England'],
    'North East England': ['England'],
    'North West England': ['England'],
    'South Wales': ['Wales'],
  },
  ES: { 'Basque Country': ['Basque Autonomous Community'] },
}

/** The names under which a public table may hold the region of a cluster: its own, and the body it lies in. */
export const regionNamesOf = (country: string, region: string): readonly string[] => [
  region,
  ...(bodies[country]?.[region] ?? []),
]
