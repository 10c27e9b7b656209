import { expect, test } from 'vitest'
import type { AcceptedSubmission, InventoryDocument } from '../submission/document.ts'
import { noStatements } from '../submission/inventory-statements.ts'
import { exampleCluster, exampleEmission, exampleSite, exampleSubmission } from './examples.ts'
import { releaseSplit } from './split-release.ts'

/** A company with one site: 1,000 t in 2020, and in 2022 the tonnes and the index named. */
function company(id: string, after: { tonnes?: number; index?: string | null; illustrative?: boolean } = {}) {
  const { tonnes = 800, index = '90', illustrative = false } = after
  const { digest, document } = exampleSubmission(id, {
    sites: [exampleSite(`${id}-s`)],
    emissions: [exampleEmission(`${id}-s`, 1000, { year: 2020 }), exampleEmission(`${id}-s`, tonnes, { year: 2022 })],
  })
  const told = [
    { siteId: `${id}-s`, year: 2020, index: '100', illustrative },
    { siteId: `${id}-s`, year: 2022, index: index ?? '0', illustrative },
  ]
  const inventory: InventoryDocument = {
    ...document,
    ...noStatements,
    schema: 'concord/submission/2',
    lines: [],
    evidence: [],
    commitments: [],
    ...(index === null ? {} : { activity: told }),
  }
  return { digest, document: inventory } satisfies AcceptedSubmission
}
const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const cluster = exampleCluster(ids.map((organisationId) => ({ organisationId })))
const six = ids.map((id) => company(id))

test('the cause of a change is told over the sites that say how much they ran', () => {
  const { split } = releaseSplit(cluster, [...six.slice(0, 5), company('f', { index: null })], null)
  expect(split).toMatchObject({ state: 'shown', from: 2020, to: 2022, sites: 5, ofSites: 6, change: '-1000' })
  if (split.state !== 'shown') return
  expect(Number(split.activity) + Number(split.intensity)).toBeCloseTo(-1000, 3)
  // L(800, 1000) · ln(0.9), five times.
  expect(Number(split.activity)).toBeCloseTo(((5 * -200) / Math.log(0.8)) * Math.log(0.9), 2)
  expect(split.activityIndex).toBe('90')
})

test('no output of anybody stands in it, and an example is marked', () => {
  const { split } = releaseSplit(cluster, [...six.slice(0, 5), company('f', { illustrative: true })], null)
  expect(split).toMatchObject({ state: 'shown', illustrative: true })
})

test('too few tell: it is withheld, also where nothing changed for the one who does', () => {
  const silent = ids.map((id) => company(id, { index: null }))
  expect(releaseSplit(cluster, silent, null).split).toMatchObject({ state: 'withheld', reason: /No site/ })
  const one = [company('a', { tonnes: 1000, index: '100' }), ...silent.slice(1)]
  expect(releaseSplit(cluster, one, null).split).toMatchObject({ state: 'withheld', reason: /Too few/ })
})

test('one company’s correction and one that joins in leave the earlier split standing', () => {
  const first = releaseSplit(cluster, [...six.slice(0, 5), company('f', { index: null })], null)
  const corrected = [company('a', { index: '70' }), ...six.slice(1, 5), company('f', { index: null })]
  expect(releaseSplit(cluster, corrected, first)).toEqual(first)
  expect(releaseSplit(cluster, [...six.slice(0, 5), company('f', { tonnes: 1000, index: '100' })], first)).toEqual(
    first,
  )
  const all = [...ids.slice(0, 5).map((id) => company(id, { index: '80' })), company('f', { index: null })]
  expect(releaseSplit(cluster, all, first).split).toMatchObject({ state: 'shown', activityIndex: '80' })
})
