import type { Calculated, InventoryLine } from '../inventory/line.ts'
import { noTerms, type StatedTerms } from './commitment-terms.ts'
import type {
  CommitmentEntry,
  EmissionEntry,
  FiguresDocument,
  MeasureEntry,
  SiteEntry,
  StatedCommitment,
} from './document.ts'

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

/** A commitment as a document with an inventory carries it. */
export const aStatedCommitment = (
  over: Partial<CommitmentEntry> = {},
  terms: Partial<StatedTerms> = {},
): StatedCommitment => ({
  ...aCommitment(over),
  terms: { ...noTerms, ...terms },
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

export const aLine = (over: Partial<InventoryLine> = {}): InventoryLine => ({
  id: 'line-1',
  siteId: 'site-1',
  year: 2021,
  scope: '1',
  category: null,
  stream: null,
  content: { kind: 'reported', gas: 'CO2e', tonnes: '600000', source: 'UK ETS' },
  method: null,
  quality: null,
  uncertaintyPercent: null,
  note: null,
  evidence: [],
  class: 'public',
  ...over,
})

/** 1,000 kWh of natural gas by a factor of round figures: 0.2 t of CO2 and 0.28 kg of CH4 as CO2e. */
export const aCalculation = (over: Partial<Calculated> = {}): Calculated => ({
  kind: 'calculated',
  quantity: { value: '1000', unit: 'kWh' },
  factor: {
    id: 'test/natural-gas',
    name: 'Natural gas',
    publisher: 'A ministry',
    dataset: 'Factors 2024',
    year: 2024,
    region: 'GB',
    per: 'kWh',
    basis: 'HHV',
    gases: { CO2: '0.2', CH4: '0.00001' },
    gwp: null,
    methane: 'fossil',
    licence: 'OGL v3',
    source: 'Table 1',
  },
  gwp: 'AR5',
  bridge: null,
  oxidation: null,
  biogenicShare: null,
  result: { tonnes: '0.20028', byGas: { CO2: '0.2', CH4: '0.00028' }, biogenicTonnes: '0' },
  ...over,
})

/** A document of figures alone. */
export const aDocument = (over: Partial<FiguresDocument> = {}): FiguresDocument => ({
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
