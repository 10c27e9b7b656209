import type { Json } from '../../canonical.ts'
import { between } from '../../pathway/year-values.ts'
import { no, ok, type Result } from '../../result.ts'
import { climb, rowsOf, type Climber, type LadderRow } from '../ladder.ts'
import { netZeroOrder } from '../net-zero-order.ts'
import { checkGoal } from '../check-goal.ts'
import type { Axis } from '../comparable.ts'
import { nothingRequired, ownRequirement, widerRequirement, type Requirement } from '../requirement.ts'
import { schemeRequirement } from '../scheme-requirement.ts'
import { twoNumbers } from '../two-numbers.ts'
import type { Fields, JsonObject } from './fields.ts'
import { readLevels, type CaseLevel } from './ladder-levels.ts'
import { actingIn, axisOf, pathIn, seenFromAbove, subjectOf, yearsOf } from './ladder-subject.ts'

/**
 * A ladder: each company against its own commitments, then the cluster (or the companies together) against its own, against
 * region and nation rebased to its base year. One row for each level and year.
 */
export function ladderCase(fields: Fields): Result<JsonObject, string> {
  const read = readLevels(fields)
  if (!read.ok) return read
  const levels = read.value
  const asked = fields.has('years') ? fields.years('years') : null
  const baseYear = fields.yearOrNull('baseYear')
  if (fields.faults.length > 0) return no(fields.faults.join(' '))
  const years = yearsOf(levels, asked, baseYear)
  if (years.wanted.length === 0) return no('It names no year to answer for.')
  const rows: LadderRow[] = []
  const add = (climber: Climber, { level, id, name }: CaseLevel, required: Requirement): void => {
    const rung = { level, id, name, required, heldBy: 'commitments', benchmark: null } as const
    for (const line of climb(climber, [rung], years.all)) rows.push(...rowsOf(line, years.all, years.wanted))
  }
  const leftOut: Json[] = []
  const note = (level: CaseLevel, found: Requirement['leftOut']): void => {
    for (const { goal, reason } of found)
      leftOut.push({ level: level.level, name: level.name, goal: goal.id, reason: reason.sentence })
  }
  const acting = actingIn(levels)
  for (const one of acting.filter(({ level }) => level !== 'cluster')) {
    const axis = axisOf([one], baseYear, years.all)
    const required = ownRequirement(one.goals, axis)
    note(one, required.leftOut)
    // In a company's own row its measures are held against its promise; its promise counts in the rows above.
    const held = pathIn(one.path, years.all)
    add({ base: axis.inYear(axis.baseYear) ?? 0, committed: held, onCourse: held, coverage: null }, one, required)
  }
  const axis = axisOf(levels, baseYear, years.all)
  const subject = subjectOf(levels, axis)
  const cluster = levels.find((level) => level.level === 'cluster')
  const own = cluster === undefined ? null : ownRequirement(cluster.goals, axis)
  if (cluster !== undefined && own !== null) {
    note(cluster, own.leftOut)
    add(subject, cluster, own)
  }
  const climber = own === null ? subject : seenFromAbove(subject, own)
  for (const wider of levels.filter((level) => !acting.includes(level))) {
    const required = requiredOf(wider, axis)
    note(wider, required.leftOut)
    add(climber, wider, required)
  }
  const goals = levels.flatMap((level) => level.goals)
  const warnings = levels.flatMap(({ level, name, goals: stated }) =>
    stated.flatMap((goal) =>
      checkGoal(goal)
        // A base value that is not given is looked up; where it is not known, the commitment is left out by name.
        .filter(({ weight, kind }) => weight === 'warning' && kind !== 'no-base-value')
        .map(({ sentence }) => ({ level, name, goal: goal.id, warning: sentence })),
    ),
  )
  return ok({
    baseYear: axis.baseYear,
    rows: rows.map((row) => ({ ...row, alternatives: row.alternatives.map((one) => ({ ...one })) })),
    leftOut,
    warnings,
    questions: twoNumbers(goals).map(({ question }) => question),
    netZero: netZeroOrder(goals).map(({ level, name, year, inOrder }) => ({ level, name, year, inOrder })),
  })
}

/** What region, nation or trading scheme asks of those on the axis. */
function requiredOf({ goals, reference, scheme }: CaseLevel, axis: Axis): Requirement {
  if (scheme === null) return widerRequirement(goals, axis, (year) => between(reference, year))
  const { years, baseYear } = axis
  const base = axis.inYear(baseYear)
  if (base === null)
    return nothingRequired({ kind: 'no-base-value', sentence: `The tonnes of ${baseYear} are not known.` })
  const known = Float64Array.from(years, (year) => axis.inYear(year) ?? Number.NaN)
  return schemeRequirement(scheme, { base, baseYear, reference: known }, years)
}
