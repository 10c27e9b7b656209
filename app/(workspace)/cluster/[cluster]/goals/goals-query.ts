import { milestonesOf } from '#lib/domain/goals/milestones'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** The state of a page of goals as its address holds it; anything odd falls back to the default. */
export type GoalsQuery = {
  readonly version: number | undefined
  /** `all`, the years named, or nothing for the milestones. */
  readonly years: 'all' | readonly number[] | null
}

export function readGoalsQuery(params: Params): GoalsQuery {
  const { version, years } = params
  return {
    version: typeof version === 'string' && /^[1-9]\d{0,5}$/.test(version) ? Number(version) : undefined,
    years: typeof years === 'string' ? readYears(years) : null,
  }
}

function readYears(text: string): GoalsQuery['years'] {
  if (text === 'all') return 'all'
  const years = text.split(',').filter((year) => /^(19|20|21)\d\d$/.test(year))
  return years.length === 0 ? null : [...new Set(years.slice(0, 60).map(Number))].toSorted((a, b) => a - b)
}

/** The years of the ladder that are asked for: by default every fifth from 2030 on, and the last. */
export function yearsIn(ladder: readonly number[], { years }: GoalsQuery): readonly number[] {
  if (years === 'all') return ladder
  const chosen = years === null ? [] : ladder.filter((year) => years.includes(year))
  if (chosen.length > 0) return chosen
  return milestonesOf(ladder)
}

export function goalsHref(
  path: string,
  { version, years }: GoalsQuery,
  more: Readonly<Record<string, string>> = {},
): string {
  const params = new URLSearchParams(more)
  if (version !== undefined) params.set('version', String(version))
  if (years !== null) params.set('years', years === 'all' ? 'all' : years.join(','))
  const query = params.toString().replaceAll('%2C', ',')
  return query === '' ? path : `${path}?${query}`
}
