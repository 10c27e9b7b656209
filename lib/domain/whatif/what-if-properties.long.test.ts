import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from '../canonical.ts'
import type { Hub } from '../infrastructure/hub.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import { exampleCluster, exampleCommitment, exampleHub, exampleMeasure, oneSite } from '../roadmap/examples.ts'
import { changed, type Change } from './change.ts'
import { tonnesAtRisk } from './tonnes-at-risk.ts'
import { whatIf, type WhatIf } from './what-if.ts'

const ids = ['A', 'B', 'C', 'D']
const hubIds = ['h1', 'h2']
const year = fc.integer({ min: 2023, max: 2030 })

const hubOf = (id: string) =>
  fc
    .record({ from: year, least: fc.integer({ min: 1, max: 120 }), owner: fc.constantFrom(null, 'A', 'B') })
    .map(({ from, least, owner }): Hub =>
      exampleHub(id, {
        name: id,
        owner: { organisationId: owner, name: owner ?? 'Outside' },
        level: 'permit',
        phases: [{ id: 'p', name: 'p', from, capacityPerYear: '1000', earlierStarts: [] }],
        minimumTakePerYear: String(least),
        fixedCostPerYear: { amount: '90', class: 'members' },
        capex: { amount: '800', class: 'members' },
      }),
    )

const companyOf = (id: string) =>
  fc
    .record({
      tonnes: fc.integer({ min: 1, max: 90 }),
      start: year,
      hub: fc.constantFrom(null, ...hubIds),
      needs: fc.constantFrom(null, ...ids),
      committed: fc.boolean(),
    })
    .map(({ tonnes, start, hub, needs, committed }) =>
      oneSite(id, 100, {
        commitments: committed ? [exampleCommitment(`c${id}`)] : [],
        measures: [
          exampleMeasure(`m${id}`, id.toLowerCase(), tonnes, {
            start,
            prerequisites: needs === null || needs === id ? [] : [`m${needs}`],
            bookings:
              hub === null
                ? []
                : [
                    {
                      hubId: hub,
                      phaseId: null,
                      perYear: String(tonnes),
                      from: null,
                      rampYears: null,
                      class: 'members',
                    },
                  ],
          }),
        ],
      }),
    )

const bundles: fc.Arbitrary<Bundle> = fc
  .record({ submissions: fc.tuple(...ids.map(companyOf)), hubs: fc.tuple(...hubIds.map(hubOf)) })
  .map(({ submissions, hubs }) => ({
    schema: 'concord/bundle/1',
    cluster: exampleCluster(
      ids.map((organisationId) => ({ organisationId })),
      { hubs, horizonYear: 2035 },
    ),
    submissions,
    resolutions: [],
  }))
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...ids).map((organisationId): Change => ({ kind: 'withdraw', organisationId })),
  fc
    .record({ id: fc.constantFrom(...hubIds, ...ids.map((id) => `m${id}`)), years: fc.integer({ min: 1, max: 6 }) })
    .map((slip): Change => ({ kind: 'slip', ...slip })),
)

function answered(bundle: Bundle, change: Change): WhatIf {
  const answer = whatIf(bundle, change)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}

test('any order of any list gives the same answer', () => {
  fc.assert(
    fc.property(bundles, changes, (bundle, change) => {
      const turned = JSON.parse(JSON.stringify(bundle), (_, value: unknown) =>
        Array.isArray(value) ? value.toReversed() : value,
      ) as Bundle
      expect(canonicalText(answered(turned, change))).toBe(canonicalText(answered(bundle, change)))
    }),
    { numRuns: 60 },
  )
})

// Alone, a change may let go what waited for it: with what follows, such a measure is gone or later too.
test('where nothing excludes anything, a change with all that follows never lowers emissions, nor below the change alone', () => {
  fc.assert(
    fc.property(bundles, changes, (bundle, change) => {
      const { direct, knockOn } = answered(bundle, change)
      direct.tonnes.byYear.forEach((row, index) => {
        const all = knockOn.effects.tonnes.byYear[index]
        expect(Number(all?.change)).toBeGreaterThanOrEqual(0)
        expect(Number(all?.change)).toBeGreaterThanOrEqual(Number(row.change))
      })
    }),
    { numRuns: 300 },
  )
})

test('whoever withdraws twice has withdrawn once, and takes its measures and nobody else’s', () => {
  fc.assert(
    fc.property(bundles, fc.constantFrom(...ids), (bundle, organisationId) => {
      const change = { kind: 'withdraw', organisationId } as const
      const once = changed(bundle, change)
      if (!once.ok) throw new Error(once.refusal)
      expect(changed(once.value, change)).toEqual(once)
      const measures = (of: Bundle) => of.submissions.flatMap(({ document }) => document.measures.map(({ id }) => id))
      expect(measures(once.value)).toEqual(measures(bundle).filter((id) => id !== `m${organisationId}`))
    }),
  )
})

test('each change is the difference of the two figures beside it', () => {
  fc.assert(
    fc.property(bundles, changes, (bundle, change) => {
      const { direct } = answered(bundle, change)
      for (const row of [...direct.tonnes.byYear, direct.tonnes.budget, direct.cost.presentCost])
        expect(Number(row.after) - Number(row.planned)).toBeCloseTo(Number(row.change), 1)
    }),
    { numRuns: 40 },
  )
})

test('the table has every member once, what follows is never less than its own, and the order is by what is lost', () => {
  fc.assert(
    fc.property(bundles, (bundle) => {
      const table = tonnesAtRisk(bundle)
      expect(table.map(({ organisationId }) => organisationId).toSorted()).toEqual(ids)
      const lost = table.map((row) => Number(row.withKnockOn))
      expect(lost).toEqual(lost.toSorted((a, b) => b - a))
      for (const { own, withKnockOn } of table) expect(Number(withKnockOn)).toBeGreaterThanOrEqual(Number(own))
      for (const { organisationId, withKnockOn } of table) {
        const { knockOn } = answered(bundle, { kind: 'withdraw', organisationId })
        expect(knockOn.effects.tonnes.budget.change).toBe(withKnockOn)
      }
    }),
    { numRuns: 30 },
  )
})
