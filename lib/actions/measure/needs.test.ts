import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { findMeasure, updateMeasure } from '#db/measures'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { perform, type Action } from '../action.ts'
import { formObject } from '../form.ts'
import { measureValues } from '../import/entry-values.ts'
import { gridPost } from '../inventory/testing.ts'
import { actions, type ActionName } from '../registry.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel', 'Mill'] })
const [steel, mill] = [world.company('Steel'), world.company('Mill')]
const clusterId = world.cluster.id
const now = new Date('2027-03-12T09:00:00Z')
type Fields = Readonly<Record<string, unknown>>

const post = (name: ActionName, fields: Fields, actor: Actor = steel.contributor) =>
  perform(name, actions[name] as unknown as Action, { clusterId, ...fields }, { database, actor, now })
async function made(name: ActionName, fields: Fields, actor?: Actor): Promise<string> {
  const outcome = await post(name, fields, actor)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.made?.['id'] ?? ''
}

const place = { organisationId: steel.id }
const siteId = await made('site.save', { ...place, key: 'S-1', name: 'Works', latitude: '53.6', longitude: '-0.6' })
const hub = await made(
  'hub.keep',
  {
    owner: 'outside',
    outsideName: 'Pipes',
    name: 'Estuary pipeline',
    kind: 'co2-transport-storage',
    unit: 't',
    level: 'engineering',
    phases: [{ name: 'First train', from: '2029', capacityPerYear: '1000000' }],
  },
  world.lead,
)

/** The fields of the form about the needs, as a browser posts them, on a measure that is otherwise whole. */
function filled(fields: Readonly<Record<string, string>>): Fields {
  const form = new FormData()
  const rest = { title: 'Capture', siteId, pillar: 'capture', level: 'permit', start: '2030', rampYears: '1' }
  for (const [name, value] of Object.entries({ ...rest, tonnesPerYear: '500', class: 'members', ...fields }))
    form.append(name, value)
  return { ...place, ...formObject(form) }
}
const emptyRow = {
  'bookings.0.hub': '',
  'bookings.0.perYear': '',
  'bookings.0.from': '',
  'bookings.0.rampYears': '',
  'bookings.0.class': 'members',
}
const bookingAt = (at: number, over: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    Object.entries({ hub, perYear: '480 000 t', from: '', rampYears: '', class: 'members', ...over }).map(
      ([field, value]) => [`bookings.${at}.${field}`, value],
    ),
  )
const stored = (id: string) =>
  inContext(database, { kind: 'user', accountId: steel.contributor.accountId }, async (tx) => {
    const grant = authorise(steel.contributor, 'company:read', { organisationId: steel.id, clusterId })
    return grant.ok ? findMeasure(tx, grant.value, id) : null
  })

describe('The needs of a measure', () => {
  test('are kept as they were entered, and come back to the form', async () => {
    const id = await made(
      'measure.save',
      filled({
        ...emptyRow,
        ...bookingAt(1, { from: '2031', rampYears: '3', class: 'confidential' }),
        'flows.0.side': 'sent',
        'flows.0.what': 'co2-use biogenic',
        'flows.0.counterpart': mill.id,
        'flows.0.outsideName': '',
        'flows.0.perYear': '90',
        'flows.0.class': 'members',
        'levelEvidence.permit.reachedOn': '2027-01-31',
        'levelEvidence.permit.note': 'Granted by the county',
        'levelEvidence.idea.reachedOn': '',
        'levelEvidence.idea.note': '',
      }),
    )
    expect(await stored(id)).toMatchObject({
      sources: [],
      bookings: [{ hubId: hub, phaseId: null, perYear: '480000', from: 2031, rampYears: 3, class: 'confidential' }],
      flows: [
        {
          side: 'sent',
          kind: 'co2-use',
          origin: 'biogenic',
          counterpart: { organisationId: mill.id, name: 'Mill' },
          perYear: '90',
          class: 'members',
        },
      ],
      levelEvidence: [{ level: 'permit', reachedOn: '2027-01-31', note: 'Granted by the county', evidence: [] }],
    })
  })

  test('name source streams that a line of the site names, and no stream of another site', async () => {
    await post('inventory.save', { ...place, ...gridPost({ siteId, cells: { stream: 'Kiln 1' } }) })
    const id = await made('measure.save', filled({ 'sources.3': `${siteId} Kiln 1` }))
    expect(await stored(id)).toMatchObject({ sources: ['Kiln 1'] })
    expect(await post('measure.save', filled({ 'sources.0': `${crypto.randomUUID()} Kiln 1` }))).toMatchObject({
      refusal: {
        fields: { sources: '“Kiln 1” is a source of another site. Take its mark away, or choose that site.' },
      },
    })
  })

  test('stay as they are where a file changes the measure, for the template has no columns for them', async () => {
    const id = await made('measure.save', filled(bookingAt(0)))
    const before = await stored(id)
    if (before === null) throw new Error('The measure is not there')
    const grant = authorise(steel.contributor, 'company:edit', { organisationId: steel.id, clusterId })
    if (!grant.ok) throw new Error('No contributor')
    await inContext(database, { kind: 'user', accountId: steel.contributor.accountId }, (tx) =>
      updateMeasure(tx, grant.value, id, 1, measureValues({ ...before, title: 'Renamed' }, siteId)),
    )
    expect(await stored(id)).toMatchObject({ title: 'Renamed', bookings: before.bookings, rowVersion: 2 })
  })

  test.each([
    [bookingAt(1, { perYear: '-5' }), 'bookings.1.perYear', 'The amount must be 0 or more.'],
    [bookingAt(1, { perYear: '' }), 'bookings.1.perYear', 'Enter the amount.'],
    [bookingAt(1, { perYear: '480 GWh' }), 'bookings.1.perYear', 'Estuary pipeline is booked in t a year, not in GWh.'],
    [
      bookingAt(1, { hub: `${hub}/${crypto.randomUUID()}` }),
      'bookings.1.hub',
      'Estuary pipeline has no such phase. Choose another, or the hub as a whole.',
    ],
    [
      bookingAt(1, { hub: crypto.randomUUID() }),
      'bookings.1.hub',
      'The cluster keeps no such hub. Choose another, or empty the row.',
    ],
    [bookingAt(1, { hub: 'a hub' }), 'bookings.1.hub', 'Choose a hub of the cluster.'],
    [
      { 'sources.0': `${siteId} Kiln` },
      'sources',
      'No line of the site names the source “Kiln” any more. Take its mark away.',
    ],
  ])('are refused at their field: %j', async (fields, field, sentence) => {
    expect(await post('measure.save', filled({ ...emptyRow, ...fields }))).toEqual({
      ok: false,
      refusal: { kind: 'invalid', fields: { [field]: sentence } },
    })
  })
})
