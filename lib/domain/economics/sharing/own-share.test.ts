import { expect, test } from 'vitest'
import {
  exampleCluster,
  exampleEmission,
  exampleHub,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
} from '../../roadmap/examples.ts'
import { mergeRoadmap } from '../../roadmap/merge.ts'
import type { FieldClass } from '../../submission/document.ts'
import { countedOf } from '../../whatif/counted.ts'
import { takersOf } from '../../whatif/hub-terms.ts'
import { ownBookings } from '../../whatif/own-bookings.ts'
import { hubSharing } from './hub-sharing.ts'
import { ownShare } from './own-share.ts'

const hub = exampleHub('h', {
  name: 'Pipeline',
  owner: { organisationId: null, name: 'Carrier' },
  phases: [{ id: 'p', name: 'First', from: 2030, capacityPerYear: '1000', earlierStarts: [] }],
  capex: { amount: '5000', class: 'members' },
  fixedCostPerYear: { amount: '100', class: 'members' },
})

/** Companies A, B and C, which book a hundred, two hundred and three hundred units from 2030, 2031 and 2032. */
function world(of: FieldClass, kept = hub) {
  const ids = ['A', 'B', 'C']
  const cluster = exampleCluster(
    ids.map((organisationId) => ({ organisationId })),
    { hubs: [kept] },
  )
  const submissions = ids.map((id, place) =>
    exampleSubmission(id, {
      sites: [exampleSite(`s${id}`)],
      emissions: [exampleEmission(`s${id}`, 1000)],
      measures: [
        exampleMeasure(`m${id}`, `s${id}`, 100, {
          start: 2030 + place,
          bookings: [
            { hubId: 'h', phaseId: null, perYear: String(100 * (place + 1)), from: null, rampYears: null, class: of },
          ],
        }),
      ],
    }),
  )
  const inputs = { cluster, submissions, resolutions: [] }
  const { document } = mergeRoadmap(cluster, submissions, [])
  const [shown] = document.hubs ?? []
  if (shown === undefined) throw new Error('The cluster keeps a hub')
  return { counted: countedOf(inputs), shown, years: document.years }
}

test('a company’s own part is the one that the stewards read for it, by use and by one tariff', () => {
  const { counted, shown, years } = world('members')
  const [use] = counted.hubs
  const all = use && hubSharing(hub, takersOf(use, years), years, 0.07)
  if (all?.ok !== true) throw new Error('The stewards read it')
  for (const [place, id] of ['A', 'B', 'C'].entries()) {
    const own = ownShare(shown, ownBookings(counted, 'h', id) ?? [], years, 0.07)
    if (!own.ok) throw new Error(own.refusal)
    const { 'booked-volume': volume, 'equal-tariff': tariff } = all.value.rules
    if (!volume.ok || !tariff.ok) throw new Error('Both rules have parts')
    expect(Number(own.value.byVolume.percent)).toBeCloseTo(Number(volume.value[place]?.percent), 3)
    expect(Number(own.value.byTariff.percent)).toBeCloseTo(Number(tariff.value[place]?.percent), 3)
    expect(own.value.tariff).toBeCloseTo(all.value.tariff ?? 0, 6)
    expect(own.value.alone).toBeCloseTo(all.value.alone[place]?.cost ?? 0, 6)
  }
})

test('where what others book may not be told, neither may a part of the whole', () => {
  const { counted, shown, years } = world('confidential')
  expect(shown.booked.state).toBe('withheld')
  expect(ownShare(shown, ownBookings(counted, 'h', 'A') ?? [], years, 0.07)).toEqual({
    ok: false,
    refusal: expect.stringContaining('Too few companies'),
  })
})

test('a cost that is confidential is not told by a part of it', () => {
  const { counted, shown, years } = world('members', { ...hub, capex: { amount: '5000', class: 'confidential' } })
  const own = ownShare(shown, ownBookings(counted, 'h', 'A') ?? [], years, 0.07)
  expect(own.ok).toBe(false)
  expect(JSON.stringify(own)).not.toContain('5000')
})

test('who books nothing has no part', () => {
  expect(ownBookings(world('members').counted, 'h', 'D')).toBeNull()
})
