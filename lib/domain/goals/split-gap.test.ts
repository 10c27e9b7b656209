import { expect, test } from 'vitest'
import {
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleSite,
  exampleSubmission,
} from '../roadmap/examples.ts'
import { mergeRoadmap } from '../roadmap/merge.ts'
import { cutWithShare, splitGap } from './split-gap.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const cluster = exampleCluster(ids.map((organisationId) => ({ organisationId })))
const merged = (count: number, fieldClass: 'public' | 'confidential') =>
  mergeRoadmap(
    exampleCluster(ids.slice(0, count).map((organisationId) => ({ organisationId }))),
    ids.slice(0, count).map((id) =>
      exampleSubmission(id, {
        sites: [exampleSite(`${id}-s`)],
        emissions: [exampleEmission(`${id}-s`, 1000, { year: cluster.baseYear, class: fieldClass })],
        commitments: [
          exampleCommitment(`${id}-c`, {
            baseYear: cluster.baseYear,
            baseTonnes: '1000',
            targetYear: 2030,
            reductionPercent: '20',
            class: fieldClass,
          }),
        ],
      }),
    ),
    [],
  )
const own = (id: string) => id

test('even effort gives each member its part in whole kilograms, and the parts add up to the gap', () => {
  const split = splitGap(100, 2030, merged(3, 'confidential'), 'even-effort', own)
  expect(split).toMatchObject({ ok: true, value: { gapTonnes: '100', unfilledTonnes: '0' } })
  expect(split.ok && split.value.shares.map(({ tonnes }) => tonnes)).toEqual(['33.334', '33.333', '33.333'])
})

test('a contraction is refused where a part would tell what another company keeps confidential', () => {
  const split = splitGap(100, 2030, merged(3, 'confidential'), 'contraction-1.5c', own)
  expect(split).toMatchObject({ ok: false })
  expect(splitGap(100, 2030, merged(3, 'public'), 'contraction-1.5c', own)).toMatchObject({ ok: true })
  expect(splitGap(100, 2030, merged(6, 'confidential'), 'contraction-1.5c', own)).toMatchObject({ ok: true })
})

test('companies of one owner count as one', () => {
  const split = splitGap(100, 2030, merged(6, 'confidential'), 'contraction-1.5c', () => 'one owner')
  expect(split).toMatchObject({ ok: false })
})

test('a part becomes a cut that meets it to the last tonne', () => {
  const share = { tonnes: '33.334', standingTonnes: '800', baseTonnes: '1000', baseYear: 2020 }
  expect(cutWithShare(share)).toBe('23.3334')
  expect(cutWithShare({ ...share, baseTonnes: '3' })).toBeNull()
  expect(cutWithShare({ ...share, tonnes: '900' })).toBe('100')
  expect(cutWithShare({ ...share, baseTonnes: '0' })).toBeNull()
})
