import { expect, test } from 'vitest'
import { fromDecimal } from '../decimal.ts'
import {
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleSite,
  exampleSubmission,
} from '../roadmap/examples.ts'
import { mergeRoadmap } from '../roadmap/merge.ts'
import { benchmarks } from './benchmarks/all.ts'
import { closeGap } from './close-gap.ts'
import { gapMembersOf } from './gap-members.ts'
import { goalFrom } from './goal.ts'
import { heatOf } from './heat-map.ts'
import { rowsOf } from './ladder.ts'
import { budgetsOf } from './roadmap-budget.ts'
import type { HeldAgainst, WiderActor } from './ladder-rungs.ts'
import { ladderOfMember } from './member-ladder.ts'
import { ladderOfRoadmap } from './roadmap-ladder.ts'

const nation: WiderActor = {
  level: 'nation',
  id: 'n',
  name: 'Nation',
  goals: [
    goalFrom({
      id: 'n/1',
      actor: { level: 'nation', id: 'n', name: 'Nation' },
      title: '55 % from 1990',
      type: 'absolute',
      baseYear: 1990,
      targetYear: 2030,
      reductionPercent: 55,
    }),
  ],
  inYear: (year) => ({ 1990: 550, [cluster.baseYear]: 400 })[year] ?? null,
}
const against = (some: Partial<HeldAgainst>): HeldAgainst => ({ wider: [], benchmark: null, schemes: [], ...some })
const cluster = exampleCluster([{ organisationId: 'a' }, { organisationId: 'b' }])
const merged = (fieldClass: 'public' | 'confidential') =>
  mergeRoadmap(
    cluster,
    ['a', 'b'].map((id) =>
      exampleSubmission(id, {
        sites: [exampleSite(`${id}-s`)],
        emissions: [exampleEmission(`${id}-s`, 1000, { year: cluster.baseYear, class: fieldClass })],
        commitments:
          id === 'a'
            ? [
                exampleCommitment('c', {
                  baseYear: cluster.baseYear,
                  baseTonnes: '1000',
                  targetYear: 2030,
                  reductionPercent: '40',
                }),
              ]
            : [],
      }),
    ),
    [],
  )

test('a cluster’s ladder holds its members’ commitments against target, benchmark and nation', () => {
  const { document } = merged('public')
  const ladder = ladderOfRoadmap(document, against({ wider: [nation], benchmark: benchmarks[0] ?? null }))
  const rows = ladder.lines.flatMap((line) => rowsOf(line, ladder.years, [2030]))
  const last = rows.at(-1)
  // One member promises 600 t, the other stays at 1,000; the nation's pace leaves 0.45 · 550 / 400 of 2,000 t.
  expect(last).toMatchObject({ level: 'nation', verdict: 'short' })
  expect(last?.committed).toBeCloseTo(1600, 6)
  expect(last?.gap).toBeCloseTo(1600 - 2000 * 0.61875, 6)
  expect(rows.map(({ benchmark }) => benchmark !== null)).toEqual([false, true, false])
  expect(ladder.coverage).toMatchObject({ committedMembers: 1, members: 2, shareOfBase: 0.5, reason: null })
  expect([...(ladder.coverage.byYear ?? [])].every((share) => share === 0.5)).toBe(true)
})

test('what the merge withholds is on no rung, and the reason is', () => {
  const { document } = merged('confidential')
  expect(document.reference.state).toBe('withheld')
  const ladder = ladderOfRoadmap(document, against({ wider: [nation], benchmark: benchmarks[0] ?? null }))
  const rows = ladder.lines.flatMap((line) => rowsOf(line, ladder.years, [2030]))
  expect(rows.filter(({ level, benchmark }) => level === 'nation' || benchmark !== null)).toMatchObject([
    { required: null, committed: null, gap: null, verdict: 'not comparable' },
    { required: null, committed: null, gap: null, verdict: 'not comparable' },
  ])
  const reason = document.reference.state === 'withheld' ? document.reference.reason : ''
  expect(rows.at(-1)?.reason).toBe(reason)
  expect(ladder.withheld.committed).not.toBeNull()
  expect(ladder.coverage.shareOfBase).toBeNull()
})

test('a company’s measures are held against its own commitment, and its commitment against the nation’s pace', () => {
  const { members, document } = merged('public')
  const [a, b] = members
  if (a === undefined || b === undefined) throw new Error('Both are members')
  const own = { ...document.cluster, target: document.target, reference: document.reference }
  const ladder = ladderOfMember(a, 'A', own, against({ wider: [nation] }))
  const rows = ladder.lines.flatMap((line) => rowsOf(line, ladder.years, [2030]))
  expect(rows[0]).toMatchObject({ level: 'company', verdict: 'short', onCourse: fromDecimal(a.roadmap.at(0) ?? '0') })
  expect(rows[0]?.gap).toBeCloseTo(400, 6)
  expect(rows.at(-1)?.gap).toBeCloseTo(600 - 618.75, 6)
  const without = ladderOfMember(b, 'B', own, against({}))
  expect(without.lines.flatMap((line) => rowsOf(line, without.years, [2030]))[0]).toMatchObject({
    verdict: 'not comparable',
    reason: 'It has made no commitment.',
  })
})

test('the heat map holds the ladder’s own gaps, and says why a cell has none', () => {
  const ladder = ladderOfRoadmap(merged('public').document, against({ wider: [nation] }))
  const [in2030, in2060] = heatOf(ladder, 'nation', [2030, 2060])
  expect(in2030?.gap).toBeCloseTo(1600 - 2000 * 0.61875, 6)
  expect(in2030?.gapShare).toBeCloseTo(1600 / 1237.5 - 1, 9)
  expect(in2060).toMatchObject({ gap: null, reason: 'The year lies outside the roadmap.' })
  expect(heatOf(ladder, 'region', [2030])).toMatchObject([{ gap: null, reason: 'No goal of a region is known.' }])
})

test('a budget is shown with its path and withheld with it', () => {
  const open = budgetsOf(merged('public').document)
  expect(open.reference.tonnes).toBe(2000 * 30)
  expect(open.target).toMatchObject({ tonnes: null })
  expect(budgetsOf(merged('confidential').document).committed.tonnes).toBeNull()
})

test('a gap is shared out over what the merge says to each member alone', () => {
  const members = gapMembersOf(merged('public').members, 2030)
  expect(members.map(({ id, committed, base }) => [id, committed, base])).toEqual([
    ['a', 600, 1000],
    ['b', 1000, 1000],
  ])
  const result = closeGap(160, 2030, members, { way: 'even-effort' })
  expect(result.ok && result.value.proposals.map(({ kilograms }) => kilograms)).toEqual([60_000, 100_000])
})

test('a share of the base that rests on a withheld member is not told, even where the total is', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const { document } = mergeRoadmap(
    exampleCluster(ids.map((organisationId) => ({ organisationId }))),
    ids.map((id) =>
      exampleSubmission(id, {
        sites: [exampleSite(`${id}-s`)],
        emissions: [exampleEmission(`${id}-s`, 1000, { year: cluster.baseYear, class: 'confidential' })],
        commitments: id === 'a' ? [exampleCommitment('c')] : [],
      }),
    ),
    [],
  )
  expect(document.reference.state).toBe('shown')
  expect(ladderOfRoadmap(document, against({})).coverage).toMatchObject({
    committedMembers: 1,
    members: 6,
    shareOfBase: null,
    byYear: null,
    reason: 'Too few companies stand behind the confidential part of this total to show it.',
  })
})
