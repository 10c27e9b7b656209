import { rebase } from '../pathway/rebase.ts'
import { between } from '../pathway/year-values.ts'
import { highestResidual } from './check-goal.ts'
import { promisedCut, type Goal } from './goal.ts'
import { qualityTests, type QualityTest } from './quality-tests.ts'

/** What is known of an actor besides the figures of its goals. Null is "nobody says", and then the test says unknown. */
export type GoalFacts = {
  /** When the goal was first announced, as a day. */
  readonly committedOn: string | null
  readonly plan: { readonly published: true; readonly on: string | null } | { readonly published: false } | null
  readonly report: 'yearly' | 'less' | 'none' | null
  readonly neutralisation: 'permanent-removal' | 'other' | null
  /** Emissions of the actor in a year, to judge the 2030 depth against a recent year. */
  readonly inYear: (year: number) => number | null
}

export type QualityAnswer = {
  readonly test: QualityTest
  readonly title: string
  readonly source: string
  readonly result: 'passed' | 'failed' | 'unknown'
  /** What was found, in a sentence. */
  readonly found: string
  /** What would mend it; null where it passed. */
  readonly mend: string | null
}

type Verdict = { readonly result: QualityAnswer['result']; readonly found: string }

/** Half, less what a fair share rounds away; and the oldest base that counts as a recent year without rebasing. */
const aboutHalf = 45
const recent = 2015
const recentYear = 2019

/**
 * The quality of one actor's target over all its goals (METHODS 3.6): every test, in its order, never a score. A test whose
 * facts are not known is unknown, not failed.
 */
export function qualityOf(goals: readonly Goal[], facts: GoalFacts): readonly QualityAnswer[] {
  const answers: Readonly<Record<QualityTest, Verdict>> = {
    'net-zero-by-2050': netZero(goals),
    'interim-every-five-years': interim(goals),
    'depth-by-2030': depth(goals, facts),
    'plan-within-a-year': plan(facts),
    'scopes-covered': scopesCovered(goals),
    'credits-not-counted': credits(goals),
    'residual-neutralised': residual(goals, facts),
    'yearly-report': yearlyReport(facts),
  }
  return (Object.keys(qualityTests) as readonly QualityTest[]).map((test) => {
    const { title, source, mend } = qualityTests[test]
    const { result, found } = answers[test]
    return { test, title, source, result, found, mend: result === 'passed' ? null : mend }
  })
}

const passed = (found: string): Verdict => ({ result: 'passed', found })
const failed = (found: string): Verdict => ({ result: 'failed', found })
const unknown = (found: string): Verdict => ({ result: 'unknown', found })

function netZero(goals: readonly Goal[]): Verdict {
  const years = goals.filter((goal) => goal.type === 'net-zero').map((goal) => goal.targetYear)
  if (years.length === 0) return failed('No net-zero year is named.')
  const year = Math.min(...years)
  return year <= 2050 ? passed(`Net zero in ${year}.`) : failed(`Net zero in ${year}, after 2050.`)
}

function interim(goals: readonly Goal[]): Verdict {
  const steps = [...new Set(goals.flatMap((goal) => [goal.targetYear, ...goal.interim.map((step) => step.year)]))]
  const sorted = steps.toSorted((a, b) => a - b)
  if (sorted.length === 0) return failed('No target is named.')
  const gaps = sorted.flatMap((year, index) => {
    const previous = sorted[index - 1]
    return previous !== undefined && year - previous > 5 ? [`${previous} to ${year}`] : []
  })
  const bases = goals.flatMap((goal) => (goal.baseYear === null ? [] : [goal.baseYear]))
  const [first = 0] = sorted
  const start = bases.length === 0 ? null : Math.max(...bases.filter((year) => year < first))
  // An old base says nothing of when the goal was set, so the first stretch counts from a recent base alone.
  if (start !== null && start >= recent && first - start > 5) gaps.unshift(`${start} to ${first}`)
  if (gaps.length > 0) return failed(`More than five years without a step: ${gaps.join(', ')}.`)
  return sorted.length > 1 ? passed(`Steps in ${sorted.join(', ')}.`) : failed(`The only step is ${first}.`)
}

function depth(goals: readonly Goal[], facts: GoalFacts): Verdict {
  const depths = goals.flatMap((goal) => {
    const cut = cutIn2030(goal)
    if (cut === null || goal.baseYear === null || goal.type === 'intensity' || goal.type === 'business-as-usual')
      return []
    if (goal.baseYear >= recent) return [cut]
    const base = goal.baseValue ?? facts.inYear(goal.baseYear)
    const now = facts.inYear(recentYear)
    const rebased = base === null || now === null ? null : rebase(cut / 100, base, now)
    return rebased?.ok === true ? [rebased.value * 100] : []
  })
  if (depths.length === 0) return unknown('What it asks for 2030 against a recent year is not known.')
  const deepest = Math.max(...depths)
  const words = `${deepest.toFixed(1)} % below a recent year by 2030.`
  return deepest >= aboutHalf ? passed(words) : failed(words)
}

/** The cut in 2030 by the goal's own straight line; null before its base and after its target where it says no more. */
function cutIn2030(goal: Goal): number | null {
  const cut = promisedCut(goal)
  if (cut === null || goal.baseYear === null || goal.baseYear >= 2030) return null
  const points = [
    { year: goal.baseYear, value: 0 },
    ...goal.interim.map((step) => ({ year: step.year, value: step.reductionPercent })),
    { year: goal.targetYear, value: cut },
  ].toSorted((a, b) => a.year - b.year)
  return goal.targetYear < 2030 ? cut : between(points, 2030)
}

function plan({ plan: known, committedOn }: GoalFacts): Verdict {
  if (known === null) return unknown('Whether there is a public plan is not known.')
  if (!known.published) return failed('There is no public plan.')
  if (known.on === null || committedOn === null) return unknown('There is a plan; when it was published is not known.')
  const months = (Date.parse(known.on) - Date.parse(committedOn)) / ((365.25 * 24 * 3600 * 1000) / 12)
  return months <= 12 ? passed(`Published on ${known.on}.`) : failed(`Published on ${known.on}, after twelve months.`)
}

function scopesCovered(goals: readonly Goal[]): Verdict {
  const best = (is: (scope: string) => boolean): number | null => {
    const said = goals.flatMap((goal) => goal.coverage.filter((part) => is(part.scope)).map((part) => part.percent))
    return said.length === 0 ? null : Math.max(...said)
  }
  const parts = [best((s) => s === '1'), best((s) => s.startsWith('2')), best((s) => s === '3')]
  const least = [95, 95, 90]
  const short = parts.findIndex((percent, index) => percent !== null && percent < (least[index] ?? 0))
  if (short !== -1) return failed(`Scope ${short + 1} is covered by ${parts[short] ?? 0} %.`)
  const silent = parts.findIndex((percent) => percent === null)
  if (silent !== -1) return unknown(`How much of scope ${silent + 1} is covered is not known.`)
  return passed(`Covered: ${parts.join(' %, ')} %.`)
}

function credits(goals: readonly Goal[]): Verdict {
  if (goals.some((goal) => goal.offsets === 'counted')) return failed('Bought credits count towards the cuts.')
  const said = goals.filter((goal) => goal.offsets !== 'not-stated')
  if (said.length === 0) return unknown('Whether credits count is not said.')
  return passed('Bought credits do not count towards the cuts.')
}

function residual(goals: readonly Goal[], { neutralisation }: GoalFacts): Verdict {
  const ends = goals.filter((goal) => goal.type === 'net-zero')
  const left = ends.flatMap((goal) => {
    if (goal.residualPercent !== null) return [goal.residualPercent]
    return goal.reductionPercent !== null && goal.reductionPercent < 100 ? [100 - goal.reductionPercent] : []
  })
  if (left.length === 0) return unknown('What is left at net zero is not said.')
  const most = Math.max(...left)
  if (most > highestResidual) return failed(`${most} % is left at net zero.`)
  if (neutralisation === null) return unknown(`${most} % is left; how it is neutralised is not said.`)
  if (neutralisation === 'other') return failed(`${most} % is left, and not neutralised by permanent removal.`)
  return passed(`${most} % is left and neutralised by permanent removal.`)
}

function yearlyReport({ report }: GoalFacts): Verdict {
  if (report === null) return unknown('How often it reports is not known.')
  if (report === 'yearly') return passed('It reports every year.')
  return failed(report === 'less' ? 'It reports less than every year.' : 'It does not report.')
}
