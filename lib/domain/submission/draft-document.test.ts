import { expect, test } from 'vitest'
import { digestOf } from '../digest.ts'
import { submissionDocument, type Draft } from './draft-document.ts'
import { aCommitment, aDocument, aMeasure, anEmission, aSite } from './make-document.ts'

const draft = (over: Partial<Draft> = {}): Draft => ({
  clusterId: 'cluster-1',
  cycle: 1,
  organisation: { id: 'company-1', name: 'Hanson', ownerGroup: null },
  sites: [aSite({ id: 'b' }), aSite({ id: 'a' })],
  emissions: [anEmission({ siteId: 'b' }), anEmission({ siteId: 'a', year: 2022 }), anEmission({ siteId: 'a' })],
  commitments: [aCommitment()],
  measures: [aMeasure({ prerequisites: ['z', 'y'] })],
  ...over,
})

test('The order of the rows makes no difference to what is sent', () => {
  const turned = draft({ sites: draft().sites.toReversed(), emissions: draft().emissions.toReversed() })
  expect(digestOf(submissionDocument(turned))).toBe(digestOf(submissionDocument(draft())))
  expect(submissionDocument(draft()).emissions.map((each) => `${each.siteId} ${each.year}`)).toEqual([
    'a 2021',
    'a 2022',
    'b 2021',
  ])
})

test('Only the fields of a submission are sent, whatever else a row carries', () => {
  const sites = [{ ...aSite(), rowVersion: 7, organisationId: 'secret' }]
  const sent = submissionDocument(draft({ sites }))
  expect(Object.keys(sent.sites[0] ?? {}).toSorted()).toEqual(Object.keys(aSite()).toSorted())
})

test('A register figure is public unless its owner says otherwise; another figure is confidential', () => {
  const emissions = [
    { ...anEmission(), class: null },
    { ...anEmission({ year: 2022, source: 'Own meter' }), class: null },
    { ...anEmission({ year: 2023 }), class: 'confidential' as const },
  ]
  expect(submissionDocument(draft({ emissions })).emissions.map((each) => each.class)).toEqual([
    'public',
    'confidential',
    'confidential',
  ])
})

test('A document without rows is still a document', () => {
  const empty = submissionDocument(draft({ sites: [], emissions: [], commitments: [], measures: [] }))
  expect(Object.keys(empty)).toEqual(Object.keys(aDocument()))
})
