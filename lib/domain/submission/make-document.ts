import type { CommitmentEntry, EmissionEntry, MeasureEntry, SiteEntry, SubmissionDocument } from './document.ts'

// Makers of entries for tests: sensible where a test does not care, overridden where it does.

export const aSite = (over: Partial<SiteEntry> = {}): SiteEntry => ({
  id: 'site-1',
  key: 'GB-1',
  name: 'Padeswood',
  permits: ['GB-1'],
  sector: 'Cement',
  nace: null,
  naics: null,
  latitude: '53.1',
  longitude: '-3.05',
  ownerShares: [],
  growthPercent: null,
  closesIn: null,
  source: null,
  register: {},
  ...over,
})

export const anEmission = (over: Partial<EmissionEntry> = {}): EmissionEntry => ({
  siteId: 'site-1',
  year: 2021,
  scope: '1',
  gas: 'CO2e',
  tonnes: '600000',
  source: 'UK ETS',
  note: null,
  class: 'public',
  ...over,
})

export const aCommitment = (over: Partial<CommitmentEntry> = {}): CommitmentEntry => ({
  id: 'commitment-1',
  title: 'Half by 2030',
  type: 'absolute',
  scopes: ['1'],
  baseYear: 2021,
  baseTonnes: null,
  targetYear: 2030,
  reductionPercent: '50',
  interim: [],
  status: 'adopted',
  source: 'Annual report 2023',
  illustrative: false,
  class: 'members',
  ...over,
})

export const aMeasure = (over: Partial<MeasureEntry> = {}): MeasureEntry => ({
  id: 'measure-1',
  title: 'Padeswood capture',
  description: null,
  siteId: 'site-1',
  owners: [],
  pillar: 'capture',
  level: 'engineering',
  readiness: null,
  start: 2029,
  leadYears: null,
  rampYears: 1,
  lifetimeYears: null,
  tonnesPerYear: '500000',
  capex: null,
  opexPerYear: null,
  energy: [],
  prerequisites: [],
  exclusiveGroup: null,
  enablers: [],
  jobs: null,
  confidence: null,
  earlierStarts: [],
  source: null,
  illustrative: false,
  class: 'members',
  ...over,
})

export const aDocument = (over: Partial<SubmissionDocument> = {}): SubmissionDocument => ({
  schema: 'concord/submission/1',
  clusterId: 'cluster-1',
  cycle: 1,
  organisation: { id: 'company-1', name: 'Hanson', ownerGroup: null },
  sites: [aSite()],
  emissions: [anEmission()],
  commitments: [aCommitment()],
  measures: [aMeasure()],
  ...over,
})
