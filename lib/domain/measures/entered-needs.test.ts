import { expect, test } from 'vitest'
import { enteredNeeds, type EnteredBooking, type EnteredFlow, type EnteredNeeds } from './entered-needs.ts'
import { exampleHub } from '../roadmap/examples.ts'

const pipeline = exampleHub('pipeline', {
  name: 'Estuary pipeline',
  owner: { organisationId: null, name: 'Pipes' },
  level: 'engineering',
  phases: [{ id: 'first', name: 'First train', from: 2029, capacityPerYear: '1000', earlierStarts: [] }],
  illustrative: true,
})
const known = {
  siteId: 'works',
  level: 'permit',
  streams: ['Kiln 1', 'Boiler'],
  hubs: [pipeline],
  members: [{ organisationId: 'mill', name: 'The mill' }],
  evidence: [],
  today: '2027-03-12',
} as const
const nothing: EnteredNeeds = { sources: [], bookings: [], flows: [], levelEvidence: {} }
const enter = (entered: Partial<EnteredNeeds>) => enteredNeeds({ ...nothing, ...entered }, known)

const booking = (over: Partial<EnteredBooking> = {}): EnteredBooking => ({
  hubId: 'pipeline',
  phaseId: null,
  perYear: { value: '480', unit: null },
  from: null,
  rampYears: null,
  class: 'members',
  ...over,
})
const flow = (over: Partial<EnteredFlow> = {}): EnteredFlow => ({
  side: 'sent',
  kind: 'steam',
  origin: null,
  counterpart: 'mill',
  outsideName: null,
  perYear: { value: '90', unit: null },
  class: 'members',
  ...over,
})

test('What holds is taken as it was entered, and empty rows are no rows', () => {
  expect(
    enter({
      sources: [{ siteId: 'works', stream: 'kiln  1' }],
      bookings: [null, booking({ phaseId: 'first', perYear: { value: '480', unit: 'T' } })],
      flows: [flow({ perYear: { value: '90', unit: 'MWh' } }), null],
      levelEvidence: { permit: { reachedOn: '2027-03-12', note: 'Granted' }, idea: { reachedOn: null, note: null } },
    }),
  ).toEqual({
    ok: true,
    value: {
      sources: ['kiln  1'],
      bookings: [
        { hubId: 'pipeline', phaseId: 'first', perYear: '480', from: null, rampYears: null, class: 'members' },
      ],
      flows: [
        {
          side: 'sent',
          kind: 'steam',
          origin: null,
          counterpart: { organisationId: 'mill', name: 'The mill' },
          perYear: '90',
          class: 'members',
        },
      ],
      levelEvidence: [{ level: 'permit', reachedOn: '2027-03-12', note: 'Granted', evidence: [] }],
    },
  })
})

test.each<[string, Partial<EnteredNeeds>, string, string]>([
  ['no hub', { bookings: [booking({ hubId: null })] }, 'bookings.0.hub', 'Choose the hub that this row books.'],
  [
    'a hub that is not there',
    { bookings: [null, booking({ hubId: 'gone' })] },
    'bookings.1.hub',
    'The cluster keeps no such hub. Choose another, or empty the row.',
  ],
  [
    'a phase that is not there',
    { bookings: [booking({ phaseId: 'third' })] },
    'bookings.0.hub',
    'Estuary pipeline has no such phase. Choose another, or the hub as a whole.',
  ],
  [
    'a hub twice',
    { bookings: [booking(), booking({ phaseId: 'first' })] },
    'bookings.1.hub',
    'Estuary pipeline is booked in two rows. Put all of it in one.',
  ],
  [
    'another unit',
    { bookings: [booking({ perYear: { value: '3', unit: 'MWh' } })] },
    'bookings.0.perYear',
    'Estuary pipeline is booked in t a year, not in MWh.',
  ],
  ['nothing to hand over', { flows: [flow({ kind: null })] }, 'flows.0.what', 'Choose what is handed over.'],
  [
    'nobody at the other end',
    { flows: [flow({ counterpart: 'somebody' })] },
    'flows.0.counterpart',
    'Choose another member of the cluster, or somebody outside it.',
  ],
  [
    'somebody outside without a name',
    { flows: [flow({ counterpart: 'outside' })] },
    'flows.0.outsideName',
    'Enter the name of the company outside the cluster.',
  ],
  [
    'steam in tonnes',
    { flows: [flow({ perYear: { value: '1', unit: 't' } })] },
    'flows.0.perYear',
    'Steam is counted in MWh a year, not in t.',
  ],
  [
    'one flow twice',
    { flows: [flow(), flow()] },
    'flows.1.what',
    'This is stated for The mill in another row. Put all of it in one.',
  ],
  [
    'a source of another site',
    { sources: [{ siteId: 'mill', stream: 'Kiln 1' }] },
    'sources',
    '“Kiln 1” is a source of another site. Take its mark away, or choose that site.',
  ],
  [
    'a source that no line names',
    { sources: [{ siteId: 'works', stream: 'Kiln 9' }] },
    'sources',
    'No line of the site names the source “Kiln 9” any more. Take its mark away.',
  ],
  [
    'a level that is not reached',
    { levelEvidence: { decision: { reachedOn: null, note: 'Board of May' } } },
    'levelEvidence.decision.note',
    'The measure stands at “Permit”: it has not reached “Investment decision” yet.',
  ],
  [
    'a day to come',
    { levelEvidence: { permit: { reachedOn: '2027-03-13', note: null } } },
    'levelEvidence.permit.reachedOn',
    'A level that was reached was reached by today. Enter the day, or leave it empty.',
  ],
])('Refuses %s at its field', (_, entered, field, sentence) => {
  expect(enter(entered)).toEqual({ ok: false, refusal: { [field]: sentence } })
})

test('Files that stood with a level stay with it', () => {
  const evidence = [{ digest: 'f'.repeat(64), name: 'permit.pdf' }]
  const before = [{ level: 'permit', reachedOn: null, note: null, evidence }] as const
  expect(enteredNeeds(nothing, { ...known, evidence: before })).toMatchObject({
    ok: true,
    value: { levelEvidence: [{ level: 'permit', reachedOn: null, note: null, evidence }] },
  })
})
