import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeActor, makeCluster, makeCompany } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { clusterGoals } from '#lib/views/cluster-goals'
import { clusterOutlook } from '#lib/views/cluster-outlook'
import { look } from '#lib/views/view'
import { perform } from '../action.ts'
import { mergeRoadmapDraft } from '../roadmap/merge.ts'
import { keepOutlook } from './keep.ts'

const { database, owner } = await freshDatabase()
const now = new Date('2026-11-02T09:00:00Z')
const request = (actor: Actor) => ({ database, actor, now })

async function makeRoom() {
  const cluster = await makeCluster(owner, { slug: `c-${randomUUID()}`, country: 'NL', baseYear: 2021 })
  const company = await makeCompany(database, owner, cluster, 'Works', { registerTonnes: '100000' })
  const lead = await makeActor(database, owner, 'Lead', [{ role: 'lead', in: cluster.office, cluster }])
  const keep = (more: Readonly<Record<string, unknown>>, actor = lead) =>
    perform('outlook.keep', keepOutlook, { clusterId: cluster.id, seen: '0', ...more }, request(actor))
  const merge = () => perform('roadmap.merge', mergeRoadmapDraft, { clusterId: cluster.id }, request(lead))
  const see = () => look(clusterOutlook, { cluster: cluster.slug }, request(company.contributor))
  return { cluster, company, lead, keep, merge, see }
}

const ban = { name: 'A ban', source: 'An act', sectors: '', takesOff: '2025 0\n2030 40' }
const covers = { scheme: 'eu-ets', percent: '100', source: 'The register' }

test('what the lead keeps moves the reference of the next merge, and the ladder climbs the cap', async () => {
  const { cluster, company, keep, merge, see } = await makeRoom()
  await merge()
  expect(await keep({ policies: [ban, {}], schemes: [covers] })).toMatchObject({ ok: true })
  expect(await see()).toMatchObject({ number: 1, waitsForMerge: true, mayKeep: false })
  await merge()
  expect(await see()).toMatchObject({ waitsForMerge: false })
  const goals = await look(clusterGoals, { cluster: cluster.slug }, request(company.contributor))
  if (!goals || goals.source === null) throw new Error('It was merged')
  const { ladder } = goals
  const scheme = ladder.lines.find(({ rung }) => rung.level === 'scheme')
  const in2030 = ladder.years.indexOf(2030)
  expect(scheme?.committed[in2030]).toBeCloseTo(60_000, 6)
  expect(scheme?.required[in2030]).toBeLessThan(60_000)
  expect(scheme?.rung.sources?.at(-1)).toBe('Coverage: The register')
})

test('each version stays, and the second of two at once changes nothing', async () => {
  const { keep, see } = await makeRoom()
  await keep({ policies: [ban] })
  expect(await keep({ policies: [{ ...ban, name: 'Another' }] })).toMatchObject({ refusal: { kind: 'wrong-state' } })
  expect(await keep({ policies: [ban], seen: '1' })).toMatchObject({ refusal: { kind: 'wrong-state' } })
  await keep({ grid: '2021 0.4\n2030 0.1', gridUnit: 't/MWh', gridSource: 'A grid', seen: '1', reason: 'Newer' })
  expect(await see()).toMatchObject({
    kept: {
      policies: [],
      gridFactor: {
        points: [
          { year: 2021, value: '0.4' },
          { year: 2030, value: '0.1' },
        ],
      },
    },
    history: [{ number: 2, reason: 'Newer' }, { number: 1 }],
  })
})

test.each([
  [{ grid: '2022 0.4', gridUnit: 't', gridSource: 's' }, 'grid', /2021, the base year, is not known/],
  [{ grid: '2021 0.4' }, 'gridUnit', /Enter the unit/],
  [{ policies: [{}, { ...ban, takesOff: '2021 5' }] }, 'policies.1.takesOff', /not after the base year/],
  [{ policies: [{ ...ban, takesOff: 'soon' }] }, 'policies.0.takesOff', /is not a year and a value/],
  [{ policies: [{ ...ban, source: '' }] }, 'policies.0.source', /where it can be read/],
  [{ schemes: [{ ...covers, source: '' }] }, 'schemes.0.source', /who says so/],
])('what cannot be meant is named at its field, and nothing is kept: %o', async (typed, field, words) => {
  const { keep, see } = await makeRoom()
  expect(await keep(typed)).toMatchObject({ refusal: { fields: { [field]: expect.stringMatching(words) } } })
  expect(await see()).toMatchObject({ number: 0 })
})

test('nobody but the lead keeps it', async () => {
  const { company, keep } = await makeRoom()
  expect(await keep({ policies: [ban] }, company.contributor)).toMatchObject({ ok: false })
})
