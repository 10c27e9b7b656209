import { expect, test } from 'vitest'
import { checkGoal } from './check-goal.ts'
import { aCommitment } from '../submission/make-document.ts'
import { goalFrom, goalOfCommitment, type Goal } from './goal.ts'
import { parseGoal } from './parse-goal.ts'
import { twoNumbers } from './two-numbers.ts'

const actor = { level: 'company', id: 'c', name: 'Works' } as const
const sound: Goal = goalFrom({
  id: 'g',
  actor,
  title: 'Half by 2030',
  type: 'absolute',
  baseYear: 2020,
  baseValue: 1000,
  targetYear: 2030,
  reductionPercent: 50,
})
const kinds = (more: Partial<Goal>): readonly string[] => checkGoal({ ...sound, ...more }).map((fault) => fault.kind)

test('a sound commitment of each kind has no fault', () => {
  expect(kinds({})).toEqual([])
  expect(kinds({ type: 'intensity', unit: 't/t' })).toEqual([])
  expect(kinds({ type: 'business-as-usual', baseYear: null, baseValue: null })).toEqual([])
  expect(kinds({ type: 'peak', reductionPercent: null, baseYear: null, baseValue: null })).toEqual([])
  expect(kinds({ type: 'net-zero', reductionPercent: null, residualPercent: 10, targetYear: 2050 })).toEqual([])
  expect(kinds({ type: 'net-zero', reductionPercent: null, baseYear: null, baseValue: null })).toEqual([])
})

test.each([
  ['no base year', { baseYear: null, baseValue: null }, 'no-base-year'],
  ['no base value', { baseValue: null }, 'no-base-value'],
  ['a base of nothing', { baseValue: 0 }, 'base-not-above-zero'],
  ['a target year before the base year', { targetYear: 2019 }, 'target-not-after-base'],
  ['no cut', { reductionPercent: null }, 'no-reduction'],
  ['120 %', { reductionPercent: 120 }, 'over-hundred'],
  ['a rise', { reductionPercent: -5 }, 'below-zero'],
  ['a level that is not its cut', { targetValue: 700 }, 'target-contradicts'],
  ['net zero with 40 % left', { type: 'net-zero', reductionPercent: 60 }, 'residual-too-high'],
  [
    'net zero with a residual of 40 %',
    { type: 'net-zero', reductionPercent: null, residualPercent: 40 },
    'residual-too-high',
  ],
  ['an interim step after the target', { interim: [{ year: 2035, reductionPercent: 40 }] }, 'interim-outside'],
  ['an interim step beyond the target', { interim: [{ year: 2025, reductionPercent: 60 }] }, 'interim-beyond-target'],
  ['mixed boundaries', { boundary: 'Sites', baseBoundary: 'Group' }, 'mixed-boundaries'],
  ['bought energy twice', { scopes: ['1', '2-location', '2-market'] }, 'two-kinds-of-scope-2'],
  ['no scope', { scopes: [] }, 'no-scope'],
] as const satisfies readonly (readonly [string, Partial<Goal>, string])[])('%s is named', (_, more, kind) => {
  expect(kinds(more)).toContain(kind)
})

test('a commitment out of JSON is read with numbers in quotes, and refused with every field that is wrong', () => {
  const read = parseGoal(
    { type: 'absolute', baseYear: '2020', base: '1000.5', targetYear: 2030, targetShare: '0.07' },
    actor,
  )
  expect(read).toMatchObject({ ok: true, value: { baseValue: 1000.5, reductionPercent: 7, scopes: ['1'] } })
  const wrong = parseGoal({ type: 'promise', base: 'much', scopes: ['4'] }, actor)
  expect(wrong).toMatchObject({ ok: false, refusal: { kind: 'unreadable' } })
  expect(!wrong.ok && wrong.refusal.kind === 'unreadable' && wrong.refusal.sentences).toHaveLength(4)
  expect(parseGoal({ type: 'absolute', baseYear: 2020, targetYear: 2010, targetShare: 1.2 }, actor)).toMatchObject({
    ok: false,
    refusal: { kind: 'wrong', faults: [{ kind: 'target-not-after-base' }, { kind: 'over-hundred' }] },
  })
})

test('Dunkirk’s −30 % and −55 % both stay, and the owner is asked', () => {
  const goals = [30, 55].map((cut) => ({ ...sound, id: `${cut}`, reductionPercent: cut }))
  expect(twoNumbers(goals)).toMatchObject([
    {
      year: 2030,
      goals: [{ id: '30' }, { id: '55' }],
      question: 'Works has −30 % from 2020 and −55 % from 2020 for 2030. Which one holds?',
    },
  ])
})

test('an interim step and another goal’s target for the same year are two numbers', () => {
  const netZero = goalFrom({
    id: 'z',
    actor,
    title: 'Net zero',
    type: 'net-zero',
    baseYear: 2020,
    targetYear: 2050,
    interim: [{ year: 2030, reductionPercent: 40 }],
  })
  expect(twoNumbers([sound, netZero])).toMatchObject([{ year: 2030, goals: [{ id: 'g' }, { id: 'z' }] }])
  expect(twoNumbers([{ ...sound, targetYear: 2050, reductionPercent: 100 }, netZero])).toEqual([])
})

test('the same number twice, another year, another scope and another actor are no contradiction', () => {
  expect(
    twoNumbers([
      sound,
      { ...sound, id: 'again' },
      { ...sound, targetYear: 2040, reductionPercent: 80 },
      { ...sound, scopes: ['3'], reductionPercent: 10 },
      { ...sound, actor: { ...actor, id: 'other' }, reductionPercent: 20 },
    ]),
  ).toEqual([])
})

test('a submitted commitment is a goal, with the further terms that are kept beside it', () => {
  const entry = aCommitment({
    baseTonnes: '1000.5',
    reductionPercent: '50',
    interim: [{ year: 2025, reductionPercent: '20' }],
  })
  const made = goalOfCommitment(entry, actor, { offsets: 'none', boundary: 'Sites' })
  expect(made).toMatchObject({
    baseValue: 1000.5,
    reductionPercent: 50,
    interim: [{ year: 2025, reductionPercent: 20 }],
    offsets: 'none',
    boundary: 'Sites',
    gases: null,
  })
})

test.each(['net zero', 'Net_Zero', 'net-zero'])('%s is read as net zero', (type) => {
  expect(parseGoal({ type, targetYear: 2050 }, actor)).toMatchObject({ ok: true, value: { type: 'net-zero' } })
})
