/** How a year that is proposed differs from the one that was planned, in words; null is not done. */
export function differenceInWords(own: number | null, proposed: number | null): string {
  if (proposed === null) return own === null ? 'not planned' : 'left out'
  if (own === null) return 'added'
  const years = Math.abs(proposed - own)
  if (years === 0) return 'as planned'
  return `${years} ${years === 1 ? 'year' : 'years'} ${proposed > own ? 'later' : 'earlier'}`
}

/** Years as a sentence lists them: 2030, 2032–2035 and 2040. */
export function yearsInWords(years: readonly number[]): string {
  const runs: [number, number][] = []
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && year <= last[1] + 1) last[1] = year
    else runs.push([year, year])
  }
  const words = runs.map(([from, to]) => (from === to ? String(from) : `${from}\u2013${to}`))
  const [end] = words.slice(-1)
  return words.length < 2 ? (end ?? '') : `${words.slice(0, -1).join(', ')} and ${end}`
}
