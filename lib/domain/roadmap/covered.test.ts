import { expect, test } from 'vitest'
import { exampleCluster, exampleCommitment, exampleEmission, exampleSite, exampleSubmission } from './examples.ts'
import { mergeRoadmap } from './merge.ts'

/** `committed` companies with a commitment from `from` on and `others` without one, all of their figures confidential. */
function merged(committed: number, others: number, from = 2020) {
  const ids = Array.from({ length: committed + others }, (_, index) => `m${index}`)
  return mergeRoadmap(
    exampleCluster(ids.map((organisationId) => ({ organisationId }))),
    ids.map((id, index) =>
      exampleSubmission(id, {
        sites: [exampleSite(`${id}-s`)],
        emissions: [2020, 2021, 2022].map((year) => exampleEmission(`${id}-s`, 1000, { year, class: 'confidential' })),
        commitments:
          index < committed
            ? [
                exampleCommitment(`${id}-c`, {
                  baseYear: from,
                  baseTonnes: null,
                  targetYear: 2030,
                  reductionPercent: '40',
                }),
              ]
            : [],
      }),
    ),
    [],
  ).document
}

test('the covered tonnes are the reference of the committed, shown where both sides of it are safe', () => {
  const { covered, years } = merged(6, 6)
  expect(covered).toEqual({ state: 'shown', values: years.map(() => '6000') })
})

test('nothing is covered before the base of a commitment', () => {
  const { covered } = merged(6, 0, 2022)
  expect(covered?.state === 'shown' && covered.values.slice(0, 4)).toEqual(['0', '0', '6000', '6000'])
})

test.each([
  ['too few are covered', 2, 6],
  ['too few are not', 6, 2],
])('they are withheld with a reason where %s', (_, committed, others) => {
  expect(merged(committed, others)).toMatchObject({
    reference: { state: 'shown' },
    covered: { state: 'withheld', reason: expect.stringMatching(/Too few|subtraction/) },
  })
})

test('a commitment that its company keeps to itself is not told by what is covered, nor from which year it counts', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `m${index}`)
  const cluster = exampleCluster(ids.map((organisationId) => ({ organisationId })))
  const coveredWith = (secret: Parameters<typeof exampleCommitment>[1] | null, open = true) =>
    mergeRoadmap(
      cluster,
      ids.map((id, index) =>
        exampleSubmission(id, {
          sites: [exampleSite(`${id}-s`)],
          emissions: [exampleEmission(`${id}-s`, 1000 + index)],
          commitments: [
            ...(index > 0 || open ? [exampleCommitment(`${id}-c`)] : []),
            ...(index === 0 && secret !== null
              ? [exampleCommitment('secret', { ...secret, class: 'confidential' })]
              : []),
          ],
        }),
      ),
      [],
    ).document.covered
  expect(coveredWith(null, false)).toMatchObject({ state: 'shown' })
  expect(coveredWith({}, false)).toMatchObject({ state: 'withheld' })
  expect(coveredWith({ targetYear: 2040 }, false)).toEqual(coveredWith({}, false))
  // Beside an open one from the same base it decides nothing.
  expect(coveredWith({})).toEqual(coveredWith(null))
})
