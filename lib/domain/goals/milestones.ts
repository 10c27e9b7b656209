/** The years a ladder is read at unless somebody asks for others: every fifth from 2030 on, and the last. */
export function milestonesOf(years: readonly number[]): readonly number[] {
  const [first = 0] = years
  const last = years.at(-1)
  return years.filter((year) => year > first && year >= 2030 && (year % 5 === 0 || year === last))
}
