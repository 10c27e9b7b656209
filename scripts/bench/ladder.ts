import { goalFrom, type Goal, type LadderLevel } from '#lib/domain/goals/goal'
import { climb, type LadderLine, type Rung } from '#lib/domain/goals/ladder'
import { membersSum } from '#lib/domain/goals/members-sum'
import { ownRequirement, widerRequirement } from '#lib/domain/goals/requirement'
import { referencePath } from '#lib/domain/pathway/reference'
import { yearsBetween } from '#lib/domain/pathway/path'
import { atMost, type BenchRow } from './bench-row.ts'

const size = { clusters: 1000, companies: 20 } as const
const years = yearsBetween(2020, 2050)

/**
 * The ladder of a thousand clusters over thirty years: every company, every cluster, its region and its nation. The slowest
 * run counts, which is the first, with nothing compiled yet.
 */
export function benchLadder(runs = 3): readonly BenchRow[] {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    for (let cluster = 0; cluster < size.clusters; cluster += 1) {
      const lines = climbCluster(cluster)
      // A line that nobody reads might not be computed at all.
      if (lines.length !== size.companies + 3) throw new Error('A rung is missing')
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000_000
  })
  return [atMost(2, 'Ladder of 1,000 clusters × 20 companies × 30 years', Math.max(...times), 's CPU')]
}

function climbCluster(cluster: number): readonly LadderLine[] {
  const members = Array.from({ length: size.companies }, (_, company) => climbCompany(cluster * 31 + company))
  const { committed, reference, coverage } = membersSum(members, years.length)
  const base = reference[0] ?? 0
  const axis = axisOf(base)
  const steps = [goalOf('cluster', 2020, 45, 2030), goalOf('cluster', 2020, 95, 2050)]
  const rungs = [
    rungOf('cluster', ownRequirement(steps, axis)),
    rungOf('region', widerRequirement([goalOf('region', 1990, 60, 2030)], axis, wider)),
    rungOf(
      'nation',
      widerRequirement([goalOf('nation', 1990, 55, 2030), goalOf('nation', 1990, 100, 2050)], axis, wider),
    ),
  ]
  return [
    ...members.flatMap((member) => member.lines),
    ...climb({ base, committed, onCourse: reference, coverage }, rungs, years),
  ]
}

function climbCompany(seed: number) {
  const base = 10_000 + (seed % 97) * 20_000
  const reference = referencePath(base, { growthPercent: (seed % 5) - 2, closesIn: null }, years)
  // Every fifth company has promised nothing and stays at its reference.
  const goals = seed % 5 === 0 ? [] : [{ ...goalOf('company', 2020, 90, 2050), interim }]
  const required = ownRequirement(goals, axisOf(base))
  const climber = { base, committed: required.path, onCourse: reference, coverage: null }
  const rung: Rung = { ...rungOf('company', required), heldBy: 'measures' }
  return { reference, committed: required.path, lines: climb(climber, [rung], years) }
}

const interim = [2025, 2030, 2035, 2040, 2045].map((year, index) => ({ year, reductionPercent: 15 * (index + 1) }))

const axisOf = (base: number) => ({
  years,
  baseYear: 2020,
  scopes: ['1'] as const,
  gases: null,
  boundary: null,
  inYear: (year: number) => (year === 2020 ? base : null),
})

const wider = (year: number): number | null => (year === 1990 ? 550e6 : year === 2020 ? 400e6 : null)

const goalOf = (level: LadderLevel, baseYear: number, reductionPercent: number, targetYear: number): Goal =>
  goalFrom({
    id: `${level}/${targetYear}`,
    actor: { level, id: level, name: level },
    title: `Goal for ${targetYear}`,
    type: 'absolute',
    baseYear,
    targetYear,
    reductionPercent,
  })

const rungOf = (level: LadderLevel, required: Rung['required']): Rung => ({
  level,
  id: level,
  name: level,
  required,
  heldBy: 'commitments',
  benchmark: null,
})
