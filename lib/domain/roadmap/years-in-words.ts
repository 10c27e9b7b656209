/** Years as a person says them: "2030", "2030 and 2040", "2030 to 2034 and 2040". `years` stand in order. */
export function yearsInWords(years: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const year of years) {
    const run = runs.at(-1)
    if (run !== undefined && run.last === year - 1) run.last = year
    else runs.push({ first: year, last: year })
  }
  return inWords(runs.flatMap(({ first, last }) => spoken(first, last)))
}

function spoken(first: number, last: number): readonly string[] {
  if (first === last) return [String(first)]
  return last === first + 1 ? [String(first), String(last)] : [`${first} to ${last}`]
}

/** Names as a list in a sentence: "A", "A and B", "A, B and C". */
export function inWords(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}
