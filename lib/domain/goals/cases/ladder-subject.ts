import { addTo, yearsBetween, type Path } from '../../pathway/path.ts'
import { between, type YearValue } from '../../pathway/year-values.ts'
import type { Axis } from '../comparable.ts'
import type { Climber } from '../ladder.ts'
import { membersSum } from '../members-sum.ts'
import { ownRequirement, type Requirement } from '../requirement.ts'
import type { CaseLevel } from './ladder-levels.ts'

/** Tonnes by year over `years`, NaN where they are not known. */
export const pathIn = (points: readonly YearValue[], years: readonly number[]): Path =>
  Float64Array.from(years, (year) => between(points, year) ?? Number.NaN)

/** Every year of the ladder, and those to answer for: the ones asked, or every year that path or commitment names. */
export function yearsOf(
  levels: readonly CaseLevel[],
  asked: readonly number[] | null,
  baseYear: number | null,
): { readonly all: readonly number[]; readonly wanted: readonly number[] } {
  const acting = actingIn(levels)
  const start = baseYear ?? Math.min(...acting.map(baseYearOf).filter((year) => year !== null))
  const named = [
    ...acting.flatMap(({ path, reference }) => [...path, ...reference].map((point) => point.year)),
    ...levels.flatMap(({ goals }) =>
      goals.flatMap((goal) => [goal.targetYear, ...goal.interim.map((step) => step.year)]),
    ),
  ]
  const wanted = [...new Set(asked ?? named)]
    .filter((year) => year >= start || asked !== null)
    .toSorted((a, b) => a - b)
  const first = Math.min(start, ...wanted)
  return { all: Number.isFinite(first) ? yearsBetween(first, Math.max(first, ...wanted)) : [], wanted }
}

/** Those who emit the tonnes of the ladder: companies and cluster, or, in a file without them, whoever stands in it. */
export function actingIn(levels: readonly CaseLevel[]): readonly CaseLevel[] {
  const acting = levels.filter(({ level }) => level === 'company' || level === 'cluster')
  return acting.length > 0 ? acting : levels.filter(({ level }) => level !== 'scheme')
}

/** The latest base that a commitment names and whose tonnes are known, else the first year that is known. */
function baseYearOf({ goals, reference }: CaseLevel): number | null {
  const bases = goals.flatMap(({ baseYear, baseValue }) =>
    baseYear !== null && (baseValue !== null || between(reference, baseYear) !== null) ? [baseYear] : [],
  )
  return bases.length > 0 ? Math.max(...bases) : (reference[0]?.year ?? goals[0]?.baseYear ?? null)
}

/** Whose tonnes these are, and what is known of them: the cluster's, or those of the companies together. */
export function axisOf(levels: readonly CaseLevel[], asked: number | null, years: readonly number[]): Axis {
  const companies = levels.filter(({ level }) => level === 'company')
  const lead =
    levels.find(({ level }) => level === 'cluster') ?? companies[0] ?? levels.find(({ level }) => level !== 'scheme')
  if (lead === undefined) throw new Error('A ladder has a level')
  const baseYear = asked ?? baseYearOf(lead) ?? years[0] ?? 0
  const several = lead.level === 'company' && companies.length > 1
  const stated = several ? null : (lead.goals.find((goal) => goal.baseYear === baseYear)?.baseValue ?? null)
  const known = (year: number): number | null => {
    if (lead.level === 'company') return sumIn(companies, year)
    return lead.reference.length > 0 ? between(lead.reference, year) : sumIn(companies, year)
  }
  const { scopes, gases, boundary } = lead
  const inYear = (year: number): number | null => known(year) ?? (year === baseYear ? stated : null)
  return { years, baseYear, scopes, gases, boundary, inYear }
}

/** The base of the subject, what is committed by its members with the uncovered at reference, and where measures lead. */
export function subjectOf(levels: readonly CaseLevel[], axis: Axis): Climber {
  const { years } = axis
  const companies = levels.filter(({ level }) => level === 'company')
  const cluster = levels.find(({ level }) => level === 'cluster')
  const base = axis.inYear(axis.baseYear) ?? 0
  const given = cluster !== undefined && cluster.path.length > 0 ? pathIn(cluster.path, years) : null
  if (companies.length === 0) return { base, committed: given, onCourse: given, coverage: null }
  const members = companies.map((company) => ({
    committed: ownRequirement(company.goals, axisOf([company], null, years)).path,
    reference: pathIn(company.reference, years),
  }))
  const named = membersSum(members, years.length)
  const led = sumOf(companies, years)
  if (cluster === undefined || cluster.reference.length === 0)
    return { base, committed: named.committed, onCourse: given ?? led, coverage: named.coverage }
  // Whoever is in the cluster and not in the file stays at reference, and counts as uncovered.
  const rest = pathIn(cluster.reference, years).map((tonnes, index) =>
    Math.max(0, tonnes - (named.reference[index] ?? 0)),
  )
  const { committed, coverage } = membersSum([...members, { committed: null, reference: rest }], years.length)
  addTo(led, rest)
  return { base, committed, onCourse: given ?? led, coverage }
}

/**
 * The subject as region and nation see it: where a file gives a cluster's own commitment and neither members nor a path that
 * reaches the year, the commitment is what is committed. Of two numbers the weaker counts here, and each is said beside it.
 */
export function seenFromAbove(subject: Climber, own: Requirement): Climber {
  const rivals = own.rivals.flatMap(({ lines }) => lines)
  const promised = own.path?.map((tonnes, index) =>
    Math.max(tonnes, ...rivals.map(({ path }) => path[index] ?? tonnes)),
  )
  if (promised === undefined) return subject
  const { committed } = subject
  if (committed !== null && committed.every((tonnes) => !Number.isNaN(tonnes))) return subject
  const filled = promised.map((tonnes, index) => {
    const known = committed?.[index] ?? Number.NaN
    return Number.isNaN(known) ? tonnes : known
  })
  return { ...subject, committed: filled, rivals }
}

function sumOf(companies: readonly CaseLevel[], years: readonly number[]): Path {
  const sum = new Float64Array(years.length)
  for (const company of companies) addTo(sum, pathIn(company.path, years))
  return sum
}

function sumIn(companies: readonly CaseLevel[], year: number): number | null {
  const values = companies.map((company) => between(company.reference, year))
  return values.length === 0 || values.some((value) => value === null)
    ? null
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}
