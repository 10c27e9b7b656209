import { expect, test } from 'vitest'
import { diffRoadmaps, sentenceOf } from '../roadmap/diff.ts'
import { exampleCluster, exampleEmission, exampleSite, exampleSubmission } from '../roadmap/examples.ts'
import { mergeRoadmap } from '../roadmap/merge.ts'
import { parseRoadmap } from '../roadmap/parse-roadmap.ts'
import { budgetLeftOf } from './budget-left.ts'
import { gridReferenceOf } from './grid-reference.ts'
import { nothingKept, outlookFaults, type ClusterOutlook } from './outlook.ts'
import { releasedGoals } from './released-goals.ts'

const plain = exampleCluster([{ organisationId: 'a' }, { organisationId: 'b', registerTonnes: '500' }])
const { baseYear, horizonYear } = plain
const ban = {
  name: 'A ban',
  source: 'An act',
  sectors: ['Power'],
  takesOff: [
    { year: baseYear + 8, value: '100' },
    { year: baseYear + 4, value: '50' },
  ],
}
const outlook: ClusterOutlook = {
  gridFactor: {
    unit: 't/MWh',
    source: 'A grid',
    points: [
      { year: baseYear, value: '0.4' },
      { year: baseYear + 10, value: '0.1' },
    ],
  },
  policies: [ban],
  schemes: [{ scheme: 'eu-ets', percent: '94.3', source: 'A register' }],
  illustrative: false,
}
const mergedWith = (kept?: ClusterOutlook, years: readonly number[] = [baseYear]) =>
  mergeRoadmap(
    kept === undefined ? plain : { ...plain, outlook: kept },
    [
      exampleSubmission('a', {
        sites: [{ ...exampleSite('p'), sector: 'power ' }, exampleSite('q')],
        emissions: years.flatMap((year) => [
          exampleEmission('p', 1000, { year, class: 'public' }),
          exampleEmission('q', 300, { year, class: 'public' }),
          exampleEmission('q', 80, { year, scope: '2-location', class: 'public' }),
        ]),
      }),
    ],
    [],
  ).document
const reference = (kept?: ClusterOutlook): readonly number[] => {
  const { reference: series } = mergedWith(kept)
  return series.state === 'shown' ? series.values.map(Number) : []
}

test('a policy in force takes off on the sectors it names, from its first year on, straight between its years', () => {
  const path = reference(outlook)
  const at = (year: number) => path[year - baseYear]
  // 1,000 t of power, 300 t of others, 500 t of a member without a submission.
  expect([at(baseYear), at(baseYear + 3), at(baseYear + 4), at(baseYear + 6), at(baseYear + 8), path.at(-1)]).toEqual([
    1800, 1800, 1300, 1050, 800, 800,
  ])
})

test('a policy on every site moves those without a sector and without a submission too', () => {
  const path = reference({ ...outlook, policies: [{ ...ban, sectors: [] }] })
  expect(path.at(-1)).toBe(0)
})

test('without an outlook the document is what it was, and the order of an outlook changes no byte', () => {
  expect('outlook' in mergedWith().cluster).toBe(false)
  const turned = {
    ...outlook,
    policies: outlook.policies.map((one) => ({ ...one, takesOff: one.takesOff.toReversed() })),
  }
  expect(mergedWith(turned)).toEqual(mergedWith(outlook))
})

test('a roadmap with and without an outlook is read from its file as it was written', () => {
  for (const document of [mergedWith(outlook), mergedWith()])
    expect(parseRoadmap(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, value: document })
  const { covered: _, ...older } = mergedWith()
  expect(parseRoadmap(JSON.parse(JSON.stringify(older)))).toEqual({ ok: true, value: older })
})

test('what an outlook says otherwise is a change in one sentence', () => {
  const changes = diffRoadmaps(mergedWith(), mergedWith({ ...outlook, gridFactor: null }))
  expect(changes.map(sentenceOf)).toContain(
    'What moves the reference changes: policies in force, what trading schemes cover.',
  )
})

test('a frozen version carries what it says of trading schemes to the Forum', () => {
  expect(releasedGoals(mergedWith(outlook), 1).schemes).toEqual(outlook.schemes)
})

test('the grid moves bought power alone, level after its last year', () => {
  const grid = gridReferenceOf(mergedWith(outlook))
  expect(grid?.years.at(0)).toEqual({ year: baseYear, factor: 0.4, tonnes: 80 })
  expect(grid?.years.at(5)?.tonnes).toBeCloseTo(50, 9)
  expect(grid?.years.at(-1)).toMatchObject({ year: horizonYear, factor: 0.1, tonnes: 20 })
  expect(gridReferenceOf(mergedWith())).toBeNull()
})

test.each([
  [
    'a policy in the base year',
    { policies: [{ ...ban, takesOff: [{ year: baseYear, value: '5' }] }] },
    'not after the base year',
  ],
  ['more than everything', { policies: [{ ...ban, takesOff: [{ year: 2045, value: '101' }] }] }, 'between 0 and 100 %'],
  ['a policy that takes nothing off', { policies: [{ ...ban, takesOff: [] }] }, 'takes nothing off'],
  [
    'a year twice',
    { policies: [{ ...ban, takesOff: [ban.takesOff[0], ban.takesOff[0]].flatMap((p) => p ?? []) }] },
    'stands twice',
  ],
  [
    'a grid that begins too late',
    { gridFactor: { unit: 't', source: 's', points: [{ year: 2049, value: '1' }] } },
    'is not known',
  ],
  ['a scheme twice', { schemes: [...outlook.schemes, ...outlook.schemes] }, 'stands twice'],
])('%s is refused by name', (_, wrong, words) => {
  const faults = outlookFaults({ ...nothingKept, ...wrong }, baseYear)
  expect(faults.map(({ sentence }) => sentence).join(' ')).toContain(words)
})

test('the budget left is the target’s less what was emitted since the base year', () => {
  const whole = exampleCluster([{ organisationId: 'a' }], {
    target: [{ year: horizonYear, tonnes: '0' }],
  })
  const { document } = mergeRoadmap(
    whole,
    [
      exampleSubmission('a', {
        sites: [exampleSite('p')],
        emissions: [0, 1, 2].map((after) =>
          exampleEmission('p', 1000 - 100 * after, { year: baseYear + after, class: 'public' }),
        ),
      }),
    ],
    [],
  )
  const left = budgetLeftOf(document)
  const total = (1000 * (horizonYear - baseYear)) / 2
  expect(left).toEqual({
    ok: true,
    value: {
      from: baseYear,
      horizon: horizonYear,
      total,
      until: baseYear + 2,
      used: 1800,
      left: total - 1800,
      rate: 800,
      yearsLeft: (total - 1800) / 800,
      notWhole: null,
    },
  })
})

test('a budget is not told while a member’s emissions are not recorded, nor without a target', () => {
  expect(
    budgetLeftOf({ ...mergedWith(), target: { state: 'shown', values: mergedWith().years.map(() => '1') } }),
  ).toEqual({
    ok: false,
    refusal: 'What is recorded is not all that the target is about: some members have sent nothing yet.',
  })
  expect(budgetLeftOf(mergedWith())).toMatchObject({ ok: false, refusal: expect.stringContaining('no target') })
})
