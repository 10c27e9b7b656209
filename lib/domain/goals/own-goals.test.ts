import { describe, expect, test } from 'vitest'
import { aStatedCommitment } from '../submission/make-document.ts'
import { checkGoal } from './check-goal.ts'
import { contradicts, fieldOfFault } from './fault-fields.ts'
import type { GoalActor } from './goal.ts'
import { askedNumbers, factsOf, goalOf, standingCommitments } from './own-goals.ts'

const dunkirk: GoalActor = { level: 'company', id: 'steel', name: 'Dunkirk Steel' }
const half = aStatedCommitment({ id: 'a', reductionPercent: '55' })
const third = aStatedCommitment({ id: 'b', reductionPercent: '30' })

describe('Two numbers of one company for one year', () => {
  test('are asked about while nobody has said which holds, and both stand', () => {
    const [asked] = askedNumbers([half, third], dunkirk)
    expect(asked?.question).toBe('Dunkirk Steel has −55 % from 2021 and −30 % from 2021 for 2030. Which one holds?')
    expect(asked?.holds).toBeNull()
    expect(standingCommitments([half, third], dunkirk)).toHaveLength(2)
  })

  test('once the owner has said, the other stays readable and no longer stands', () => {
    const answered = [
      aStatedCommitment({ id: 'a', reductionPercent: '55' }, { ownersWord: 'holds' }),
      aStatedCommitment({ id: 'b', reductionPercent: '30' }, { ownersWord: 'given-up' }),
    ]
    expect(askedNumbers(answered, dunkirk)[0]?.holds).toBe('a')
    expect(standingCommitments(answered, dunkirk).map(({ id }) => id)).toEqual(['a'])
  })

  test('are asked about again when a third number comes in after the answer', () => {
    const later = [
      aStatedCommitment({ id: 'a', reductionPercent: '55' }, { ownersWord: 'holds' }),
      aStatedCommitment({ id: 'b', reductionPercent: '30' }, { ownersWord: 'given-up' }),
      aStatedCommitment({ id: 'c', reductionPercent: '40' }),
    ]
    expect(askedNumbers(later, dunkirk)[0]?.holds).toBeNull()
  })

  test('a number given up stands again when there is nothing left to give it up for', () => {
    const alone = [aStatedCommitment({ id: 'b', reductionPercent: '30' }, { ownersWord: 'given-up' })]
    expect(standingCommitments(alone, dunkirk)).toHaveLength(1)
  })
})

describe('A commitment that cannot be', () => {
  const faultOf = (...given: Parameters<typeof aStatedCommitment>) => {
    const goal = goalOf(aStatedCommitment(...given), dunkirk)
    return checkGoal(goal).map((fault) => [fieldOfFault(fault, goal), contradicts(fault), fault.sentence])
  }

  test.each([
    [{ reductionPercent: '120' }, {}, 'reductionPercent', 'A cut of 120 % takes off more than there is.'],
    [{ targetYear: 2020 }, {}, 'targetYear', 'Its target year 2020 does not come after its base year 2021.'],
    [
      { type: 'net-zero', reductionPercent: '60' },
      {},
      'reductionPercent',
      'It claims net zero with a residual of 40 % of the base; at most 10 % may be left to neutralise.',
    ],
    [
      { type: 'net-zero', reductionPercent: null },
      { residualPercent: '40' },
      'residualPercent',
      'It claims net zero with a residual of 40 % of the base; at most 10 % may be left to neutralise.',
    ],
    [
      {},
      { boundary: 'The mill', baseBoundary: 'All sites' },
      'baseBoundary',
      'Its base covers “All sites” and its target “The mill”: two boundaries.',
    ],
    [
      { interim: [{ year: 2025, reductionPercent: '130' }] },
      {},
      'interim',
      'A cut of 130 % takes off more than there is.',
    ],
  ] as const)('%j %j is answered at %s', (over, terms, field, sentence) => {
    expect(faultOf(over, terms)).toContainEqual([field, true, sentence])
  })

  test('what is merely missing does not keep it from being saved', () => {
    expect(faultOf({ baseYear: null })).toContainEqual(['baseYear', false, 'It names no base year.'])
    expect(faultOf({ baseTonnes: null })).toContainEqual([
      'baseTonnes',
      false,
      'It gives no base value: it holds only where the emissions of 2021 are known.',
    ])
  })
})

test('What a company says of its plan comes from its commitments in their order', () => {
  const own = aStatedCommitment({ id: 'a' }, { report: 'yearly' })
  const other = aStatedCommitment({ id: 'b' }, { report: 'none', plan: 'published', planOn: '2026-02-01' })
  expect(factsOf([own, other], () => null)).toMatchObject({
    report: 'yearly',
    plan: { published: true, on: '2026-02-01' },
    neutralisation: null,
  })
})
