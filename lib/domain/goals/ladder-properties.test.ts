import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineThrough } from '../pathway/line.ts'
import { yearsBetween, type Path } from '../pathway/path.ts'
import type { Axis } from './comparable.ts'
import { goalFrom, type Goal } from './goal.ts'
import { climb, type LadderLine, type Rung } from './ladder.ts'
import { membersSum, type MemberLine } from './members-sum.ts'
import { ownRequirement, widerRequirement, type Requirement } from './requirement.ts'

const years = yearsBetween(2020, 2050)
const tonnes = fc.integer({ min: 1, max: 1e7 })
const axisOf = (base: number): Axis => ({
  years,
  baseYear: 2020,
  scopes: ['1'],
  gases: null,
  boundary: null,
  inYear: (year) => (year === 2020 ? base : null),
})
const rungOf = (required: Requirement): Rung => ({
  level: 'cluster',
  id: 'x',
  name: 'x',
  required,
  heldBy: 'commitments',
  benchmark: null,
})
const lineOf = (base: number, committed: Path, required: Requirement): LadderLine => {
  const [line] = climb({ base, committed, onCourse: null, coverage: null }, [rungOf(required)], years)
  if (line === undefined) throw new Error('A rung has a line')
  return line
}

/** A target with interim steps that never rise. */
const steppedGoal = fc
  .record({
    interim: fc.uniqueArray(fc.integer({ min: 2021, max: 2049 }), { maxLength: 5 }),
    cuts: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ interim, cuts }): Goal => {
    const inOrder = cuts.toSorted((a, b) => a - b)
    return goalFrom({
      id: 'g',
      actor: { level: 'cluster', id: 'c', name: 'c' },
      title: 'Stepped',
      type: 'absolute',
      baseYear: 2020,
      targetYear: 2050,
      reductionPercent: (inOrder[5] ?? 0) / 10,
      interim: interim
        .toSorted((a, b) => a - b)
        .map((year, index) => ({ year, reductionPercent: (inOrder[index] ?? 0) / 10 })),
    })
  })

test('a path that meets each interim step never reports short', () => {
  fc.assert(
    fc.property(
      tonnes,
      steppedGoal,
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 7, maxLength: 7 }),
      (base, goal, shares) => {
        const steps = [...goal.interim, { year: 2050, reductionPercent: goal.reductionPercent ?? 0 }]
        const anchors = steps.map((step, index) => ({
          year: step.year,
          // At or below the step.
          tonnes: base * (1 - step.reductionPercent / 100) * ((shares[index] ?? 100) / 100),
        }))
        const path = lineThrough([{ year: 2020, tonnes: base }, ...anchors], years)
        expect(lineOf(base, path, ownRequirement([goal], axisOf(base))).verdicts).not.toContain('short')
      },
    ),
  )
})

test('scaling all emissions scales all gaps', () => {
  const drawn = fc.tuple(
    tonnes,
    steppedGoal,
    fc.array(tonnes, { minLength: 31, maxLength: 31 }),
    fc.integer({ min: 1, max: 5000 }),
  )
  fc.assert(
    fc.property(drawn, fc.tuple(tonnes, tonnes), ([base, goal, committed, thousandths], [before, now]) => {
      const factor = thousandths / 1000
      const national = { ...goal, baseYear: 1990 }
      const gapsAt = (scale: number): readonly number[] => {
        const axis = axisOf(base * scale)
        const wider = (year: number): number | null => (year === 1990 ? before : year === 2020 ? now : null)
        const path = Float64Array.from(committed, (level) => level * scale)
        return [ownRequirement([goal], axis), widerRequirement([national], axis, wider)].flatMap((required) => [
          ...lineOf(base * scale, path, required).gap,
        ])
      }
      const once = gapsAt(1)
      const size = Math.max(base, ...committed) * (1 + before / now)
      gapsAt(factor).forEach((gap, index) => {
        expect(Math.abs(gap - factor * (once[index] ?? Number.NaN))).toBeLessThanOrEqual(1e-9 * size * factor)
      })
    }),
  )
})

const member = fc
  .record({ base: tonnes, growth: fc.integer({ min: -30, max: 30 }), cut: fc.option(fc.integer({ min: 0, max: 100 })) })
  .map(({ base, growth, cut }): MemberLine => {
    const reference = Float64Array.from(years, (_, index) => base * (1 + growth / 1000) ** index)
    const end = { year: 2050, tonnes: base * (1 - (cut ?? 0) / 100) }
    return { reference, committed: cut === null ? null : lineThrough([{ year: 2020, tonnes: base }, end], years) }
  })

test('adding a member at reference never closes a gap', () => {
  fc.assert(
    fc.property(fc.array(member, { maxLength: 8 }), member, steppedGoal, (members, joiner, goal) => {
      const base = Math.max(1, membersSum(members, years.length).reference[0] ?? 0)
      const target = ownRequirement([goal], axisOf(base))
      const without = lineOf(base, membersSum(members, years.length).committed, target)
      const uncovered = { ...joiner, committed: null }
      const withIt = lineOf(base, membersSum([...members, uncovered], years.length).committed, target)
      withIt.gap.forEach((gap, index) => expect(gap).toBeGreaterThanOrEqual(without.gap[index] ?? Infinity))
    }),
  )
})

test('covered and uncovered add up, and coverage is their share of the reference', () => {
  const reference = new Float64Array(2).fill(100)
  const sum = membersSum(
    [
      { committed: new Float64Array([Number.NaN, 40]), reference },
      { committed: null, reference },
    ],
    2,
  )
  // Before its base a commitment covers nothing: the member is at its reference.
  expect([...sum.committed]).toEqual([200, 140])
  expect([...sum.coverage]).toEqual([0, 0.5])
})
