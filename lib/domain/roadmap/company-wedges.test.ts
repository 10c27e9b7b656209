import { describe, expect, test } from 'vitest'
import type { FieldClass } from '../submission/document.ts'
import { companyWedges } from './company-wedges.ts'
import { exampleCluster, exampleEmission, exampleMeasure, exampleSite, exampleSubmission } from './examples.ts'
import { mergeRoadmap } from './merge.ts'

const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
const cluster = exampleCluster(
  ids.map((organisationId) => ({ organisationId })),
  { horizonYear: 2030 },
)

type Plan = { readonly tonnes: number; readonly level?: 'idea' | 'decision'; readonly class?: FieldClass }

/** Companies of a hundred tonnes, each with the measures given. */
const merged = (plans: Readonly<Record<string, readonly Plan[]>>) =>
  mergeRoadmap(
    cluster,
    ids.map((id) =>
      exampleSubmission(id, {
        sites: [exampleSite(`s${id}`)],
        emissions: [exampleEmission(`s${id}`, 100)],
        measures: (plans[id] ?? []).map(({ tonnes, level = 'decision', class: of = 'members' }, place) =>
          exampleMeasure(`m${id}${place}`, `s${id}`, tonnes, {
            level,
            class: of,
            start: 2025,
            title: `${id} ${place}`,
          }),
        ),
      }),
    ),
    [],
  ).document

const in2030 = (series: ReturnType<typeof companyWedges>['others']['firm']) =>
  series.state === 'shown' ? series.values.at(-1) : 'withheld'

/** Five of like size keep a measure to themselves. */
const fiveSecret: Readonly<Record<string, readonly Plan[]>> = Object.fromEntries(
  ids.slice(0, 5).map((id, place) => [id, [{ tonnes: 20 + place, class: 'confidential' as const }]]),
)

describe('The wedges by company', () => {
  test('name whoever shares measures, by level, the largest first, and nobody without any', () => {
    const { named, others } = companyWedges(
      merged({ A: [{ tonnes: 10 }, { tonnes: 5, level: 'idea' }], B: [{ tonnes: 30 }] }),
    )
    expect(
      named.map(({ organisationId, firm, conditional }) => [organisationId, in2030(firm), in2030(conditional)]),
    ).toEqual([
      ['B', '30', '0'],
      ['A', '10', '5'],
    ])
    expect([others.together, others.firm, others.conditional].map(in2030)).toEqual(['0', '0', '0'])
  })

  test('hold what enough companies keep confidential together, whoever of them also shares a measure', () => {
    const { named, others } = companyWedges(merged({ ...fiveSecret, A: [...(fiveSecret['A'] ?? []), { tonnes: 7 }] }))
    expect(named.map(({ organisationId, firm }) => [organisationId, in2030(firm)])).toEqual([['A', '7']])
    expect([others.together, others.firm].map(in2030)).toEqual(['110', '110'])
  })

  test('tell no rest of too few companies, which named and total would give away together', () => {
    const { named, others } = companyWedges(merged({ A: [{ tonnes: 40, class: 'confidential' }], B: [{ tonnes: 7 }] }))
    expect(named.map(({ organisationId }) => organisationId)).toEqual(['B'])
    expect([others.together, others.firm].map(in2030)).toEqual(['withheld', 'withheld'])
  })

  test('hold the rest as one where its levels may not be told apart', () => {
    const { others } = companyWedges(
      merged({ ...fiveSecret, A: [{ tonnes: 20, level: 'idea', class: 'confidential' }] }),
    )
    expect([others.together, others.firm, others.conditional].map(in2030)).toEqual(['110', 'withheld', 'withheld'])
  })
})
