import { fromDecimal, type Tonnes } from '../decimal.ts'
import type { SiteEntry } from '../submission/document.ts'
import { referencePath } from './reference.ts'

/** What no site emits in a year: a figure as large is refused wherever one is entered, and so is a growth that leads to it. */
const beyond: Tonnes = 1e15

/** The first year in which base-year tonnes and growth come to 1e15 tonnes and more; null where they never do. `years` begins with the base year. */
export function outgrownIn(
  base: Tonnes,
  { growthPercent, closesIn }: Pick<SiteEntry, 'growthPercent' | 'closesIn'>,
  years: readonly number[],
): number | null {
  const growth = growthPercent === null ? null : fromDecimal(growthPercent)
  const first = referencePath(base, { growthPercent: growth, closesIn }, years).findIndex((tonnes) => tonnes >= beyond)
  return years[first] ?? null
}
