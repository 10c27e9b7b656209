import { expect, test } from 'vitest'
import { digestOf } from '../digest.ts'
import { submissionDocument, type Draft } from './draft-document.ts'
import { noStatements } from './inventory-statements.ts'
import { aCalculation, aLine, aMeasure, aSite, aStatedCommitment } from './make-document.ts'

const draft = (over: Partial<Draft> = {}): Draft => ({
  clusterId: 'cluster-1',
  cycle: 1,
  organisation: { id: 'company-1', name: 'Hanson', ownerGroup: null },
  sites: [aSite({ id: 'b' }), aSite({ id: 'a' })],
  lines: [
    aLine({ id: '3', siteId: 'b' }),
    aLine({ id: '2', siteId: 'a', year: 2022 }),
    aLine({ id: '1', siteId: 'a' }),
  ],
  evidence: [],
  commitments: [aStatedCommitment()],
  measures: [aMeasure({ prerequisites: ['z', 'y'] })],
  ...noStatements,
  factorFiles: [],
  levelFiles: [],
  disclosures: [],
  ...over,
})

test('The order of the rows makes no difference to what is sent', () => {
  const turned = draft({ sites: draft().sites.toReversed(), lines: draft().lines.toReversed() })
  expect(digestOf(submissionDocument(turned))).toBe(digestOf(submissionDocument(draft())))
  expect(submissionDocument(draft()).emissions.map((each) => `${each.siteId} ${each.year}`)).toEqual([
    'a 2021',
    'a 2022',
    'b 2021',
  ])
})

test('Only the fields of a submission are sent, whatever else a row carries', () => {
  const sites = [{ ...aSite(), rowVersion: 7, organisationId: 'secret' }]
  const lines = [{ ...aLine({ siteId: 'site-1' }), rowVersion: 7, place: 3 }]
  const sent = submissionDocument(draft({ sites, lines }))
  expect(Object.keys(sent.sites[0] ?? {}).toSorted()).toEqual(Object.keys(aSite()).toSorted())
  expect(Object.keys(sent.lines[0] ?? {}).toSorted()).toEqual(Object.keys(aLine()).toSorted())
})

test('A register figure is public unless its owner says otherwise; another figure is confidential', () => {
  const content = { kind: 'reported', gas: 'CO2e', tonnes: '1', source: 'Own meter' } as const
  const lines = [
    { ...aLine({ id: '1' }), class: null },
    { ...aLine({ id: '2', year: 2022, content }), class: null },
    { ...aLine({ id: '3', year: 2023 }), class: 'confidential' as const },
    { ...aLine({ id: '4', year: 2024, content: aCalculation() }), class: null },
  ]
  const sent = submissionDocument(draft({ lines }))
  expect(sent.lines.map((each) => each.class)).toEqual(['public', 'confidential', 'confidential', 'confidential'])
  expect(sent.emissions.map((each) => [each.year, each.gas, each.class])).toEqual([
    [2021, 'CO2e', 'public'],
    [2022, 'CO2e', 'confidential'],
    [2023, 'CO2e', 'confidential'],
    [2024, 'CH4', 'confidential'],
    [2024, 'CO2', 'confidential'],
  ])
})

test('A line that is not whole yet is not sent', () => {
  const open = { kind: 'open', cells: { quantity: '12' }, problems: { unit: 'Which unit?' } } as const
  const sent = submissionDocument(draft({ lines: [{ ...aLine(), content: open }] }))
  expect([sent.lines, sent.emissions]).toEqual([[], []])
})

test('A document without rows is still a document', () => {
  const empty = submissionDocument(draft({ sites: [], lines: [], commitments: [], measures: [] }))
  expect(Object.keys(empty)).toEqual(Object.keys(submissionDocument(draft())))
})

test('Files stand in the document by digest, in whatever order they were attached', () => {
  const [first, second] = [
    { digest: 'a'.repeat(64), name: 'bill.pdf' },
    { digest: 'b'.repeat(64), name: 'approval.pdf' },
  ] as const
  const kept = { ...first, addedBy: 'somebody' }
  const sent = submissionDocument(
    draft({ evidence: [second, kept], lines: [{ ...aLine({ siteId: 'a' }), evidence: [second, kept] }] }),
  )
  expect(sent.evidence).toEqual([first, second])
  expect(sent.lines[0]?.evidence).toEqual([first, second])
})

test('What a measure needs is sent in one order, and what is empty is not sent at all', () => {
  const booking = { phaseId: null, perYear: '5', from: null, rampYears: null, class: 'members' } as const
  const [first, second] = submissionDocument(
    draft({
      measures: [
        aMeasure({ id: 'a', sources: [], bookings: [], flows: [], levelEvidence: [] }),
        aMeasure({
          id: 'b',
          sources: ['Kiln', 'Boiler'],
          bookings: [
            { hubId: 'store', ...booking },
            { hubId: 'grid', ...booking },
          ],
        }),
      ],
    }),
  ).measures
  expect(Object.keys(first ?? {})).not.toContain('sources')
  expect(first).toEqual(aMeasure({ id: 'a' }))
  expect(second?.sources).toEqual(['Boiler', 'Kiln'])
  expect(second?.bookings?.map(({ hubId }) => hubId)).toEqual(['grid', 'store'])
})
