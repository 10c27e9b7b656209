import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AcceptedSubmission } from '../submission/document.ts'
import type { Bundle } from './bundle.ts'
import { exampleCluster, exampleCommitment, exampleMeasure, oneSite } from './examples.ts'
import { mergeRoadmap } from './merge.ts'
import { releaseReport, type ReportedTotal } from './release-report.ts'
import { totalsOf } from './totals-of.ts'

const ids = ['A', 'B', 'C', 'D', 'E', 'F']
const bundleOf = (submissions: readonly AcceptedSubmission[]): Bundle => ({
  schema: 'concord/bundle/1',
  cluster: exampleCluster(
    ids.map((organisationId) => ({ organisationId })),
    { horizonYear: 2022 },
  ),
  submissions,
  resolutions: [],
})
const secret = (id: string, tonnes: number) => oneSite(id, tonnes, { class: 'confidential' })
const five = [100, 110, 120, 130, 140]
const sent = (sizes: readonly number[]) => bundleOf(sizes.map((size, index) => secret(ids[index] ?? '', size)))
const totalOf = (name: string, bundle: Bundle, earlier: readonly Bundle[] = []): ReportedTotal | undefined =>
  releaseReport(bundle, earlier).totals.find(({ total }) => total === name)
const corrected = sent([85, ...five.slice(1)])

test('the known answer: 600 stands after one member’s correction to 585, in the year and on the whole path', () => {
  expect(totalOf('recorded.2020', corrected)).toMatchObject({ state: 'shown', values: ['585'] })
  expect(totalOf('recorded.2020', corrected, [sent(five)])).toMatchObject({ state: 'carried', values: ['600'] })
  expect(totalOf('reference', corrected, [sent(five)])).toMatchObject({
    state: 'carried',
    values: ['600', '600', '600'],
    reason: 'Who compares it with the figure shown before would learn what too few companies changed.',
  })
})

test('the known answer: a joiner that takes 900 to 1000 is carried forward', () => {
  const nine = sent([150, 150, 200, 200, 200])
  const ten = sent([150, 150, 200, 200, 200, 100])
  expect(totalOf('inventory.1', ten, [nine])).toMatchObject({ state: 'carried', values: ['900'] })
})

test('small changes of one after the other are held against what was shown last, until enough have changed', () => {
  const second = sent([110, 120, ...five.slice(2)])
  const all = sent(five.map((size) => size + 10))
  expect(totalOf('recorded.2020', second, [sent(five), corrected])).toMatchObject({ state: 'carried', values: ['600'] })
  expect(totalOf('recorded.2020', all, [sent(five), corrected, second])).toMatchObject({
    state: 'shown',
    values: ['650'],
  })
})

test('a withheld total names every company whose opening alone would have it shown', () => {
  const bundle = bundleOf([secret('A', 2000), ...five.map((size, index) => secret(ids[index + 1] ?? '', size))])
  expect(totalOf('reference', bundle)).toEqual({
    total: 'reference',
    state: 'withheld',
    reason: 'Too few companies stand behind the confidential part of this total to show it.',
    opens: [[{ organisationId: 'A', field: 'emissions' }]],
  })
})

test('where no opening alone is enough, one set is named of which none can be left out', () => {
  const bundle = bundleOf([secret('A', 100), secret('B', 100), oneSite('C', 100)])
  expect(totalOf('reference', bundle)).toMatchObject({
    opens: [
      [
        { organisationId: 'A', field: 'emissions' },
        { organisationId: 'B', field: 'emissions' },
      ],
    ],
  })
})

test('the ledgers of the same release stand in the report, carried forward and helped as the other totals are', () => {
  expect(totalOf('ledger.2020.1', sent(five))).toMatchObject({ state: 'shown', values: ['600', '0', '600'] })
  expect(totalOf('ledger.2020.1', corrected, [sent(five)])).toMatchObject({
    state: 'carried',
    values: ['600', '0', '600'],
  })
  expect(totalOf('ledger.2020.1', bundleOf([secret('A', 100), oneSite('C', 100)]))).toMatchObject({
    state: 'withheld',
    opens: [[{ organisationId: 'A', field: 'emissions' }]],
  })
})

test('a total that nothing withholds but a missing target is helped by no opening', () => {
  expect(totalOf('target', sent(five))).toMatchObject({ state: 'withheld', opens: null })
})

test('every total of the document is in the report, with the state that the merge gives it', () => {
  const bundle = bundleOf([
    secret('A', 100),
    oneSite('B', 90, { measures: [exampleMeasure('m', 'b', 20, { class: 'confidential' })] }),
    oneSite('C', 80, { commitments: [exampleCommitment('c', { class: 'confidential' })] }),
  ])
  const { document } = mergeRoadmap(bundle.cluster, bundle.submissions, [])
  const { totals } = releaseReport(bundle, [])
  expect(totals.flatMap(({ total, state }) => (total.startsWith('ledger') ? [] : [[total, state]]))).toEqual(
    totalsOf(document).map(({ total, figure }) => [total, figure.state]),
  )
  expect(totals.find(({ total }) => total === 'ledger.2020.1')?.state).toBe('withheld')
  // Whatever the document holds under `state` and is no one company's own is one of its totals.
  const states = JSON.stringify({ ...document, members: [], measures: [], commitments: [] }).match(/"state":/g) ?? []
  expect(totalsOf(document)).toHaveLength(states.length)
})

test('what the report says would help does help, and less does not', () => {
  const company = fc.record({
    size: fc.integer({ min: 10, max: 400 }),
    open: fc.boolean(),
    measure: fc.option(fc.integer({ min: 1, max: 90 })),
  })
  fc.assert(
    fc.property(fc.tuple(...ids.map(() => company)), (companies) => {
      const submissions = companies.map(({ size, open, measure }, index) => {
        const id = ids[index] ?? ''
        const measures =
          measure === null
            ? []
            : [exampleMeasure(`m${id}`, id.toLowerCase(), measure, { class: 'confidential', start: 2021 })]
        return oneSite(id, size, { class: open ? 'public' : 'confidential', measures })
      })
      const withOpened = (opened: readonly { readonly organisationId: string; readonly field: string }[]) =>
        bundleOf(
          submissions.map((submission) => {
            const opens = (field: string): boolean =>
              opened.some((one) => one.organisationId === submission.document.organisation.id && one.field === field)
            const text = JSON.stringify(submission.document, (key, value: unknown) =>
              (key === 'emissions' && opens(key)) || (key === 'measures' && opens(key))
                ? (JSON.parse(JSON.stringify(value).replaceAll('"confidential"', '"members"')) as unknown)
                : value,
            )
            return { ...submission, document: JSON.parse(text) as AcceptedSubmission['document'] }
          }),
        )
      const isShown = (total: string, bundle: Bundle): boolean => {
        const { document } = mergeRoadmap(bundle.cluster, bundle.submissions, [])
        return totalsOf(document).some((one) => one.total === total && one.figure.state === 'shown')
      }
      const { totals } = releaseReport(bundleOf(submissions), [])
      for (const one of totals.filter(({ total }) => !total.startsWith('ledger')))
        for (const set of one.opens ?? []) {
          expect(isShown(one.total, withOpened(set))).toBe(true)
          for (const left of set)
            expect(isShown(one.total, withOpened(set.filter((other) => other !== left)))).toBe(false)
        }
    }),
    { numRuns: 25 },
  )
})
