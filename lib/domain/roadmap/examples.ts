import { digestOf } from '../digest.ts'
import type { Hub } from '../infrastructure/hub.ts'
import type {
  AcceptedSubmission,
  CommitmentEntry,
  EmissionEntry,
  MeasureEntry,
  SiteEntry,
  SubmissionDocument,
} from '../submission/document.ts'
import type { Resolution } from './bundle.ts'
import type { Conflict } from './conflict.ts'
import type { ClusterEntry, ClusterMember } from './document.ts'

/** Makers of small clusters for tests: what a test does not name is the plainest case. */
export const exampleCluster = (
  members: readonly (Partial<ClusterMember> & Pick<ClusterMember, 'organisationId'>)[],
  more: Partial<Omit<ClusterEntry, 'members'>> = {},
): ClusterEntry => ({
  id: 'cluster-1',
  slug: 'example',
  name: 'Example',
  country: 'GB',
  region: 'Example coast',
  boundary: 'Scope 1 of the sites listed',
  baseYear: 2020,
  horizonYear: 2050,
  currency: 'GBP',
  cycle: 1,
  target: [],
  targetSource: null,
  targetIllustrative: false,
  members: members.map((member) => ({
    name: `Company ${member.organisationId}`,
    ownerGroup: null,
    registerTonnes: null,
    ...member,
  })),
  ...more,
})

export const exampleSite = (id: string, more: Partial<SiteEntry> = {}): SiteEntry => ({
  id,
  key: id,
  name: `Site ${id}`,
  permits: [],
  sector: null,
  nace: null,
  naics: null,
  latitude: null,
  longitude: null,
  ownerShares: [],
  growthPercent: null,
  closesIn: null,
  source: null,
  register: {},
  ...more,
})

export const exampleEmission = (siteId: string, tonnes: number, more: Partial<EmissionEntry> = {}): EmissionEntry => ({
  siteId,
  year: 2020,
  scope: '1',
  gas: 'CO2e',
  tonnes: String(tonnes),
  source: 'EU ETS',
  note: null,
  class: 'public',
  ...more,
})

export const exampleMeasure = (
  id: string,
  siteId: string,
  tonnes: number,
  more: Partial<MeasureEntry> = {},
): MeasureEntry => ({
  id,
  title: `Measure ${id}`,
  description: null,
  siteId,
  owners: [],
  pillar: 'capture',
  level: 'decision',
  readiness: null,
  start: 2028,
  leadYears: null,
  rampYears: 1,
  lifetimeYears: null,
  tonnesPerYear: String(tonnes),
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
  ...more,
})

export const exampleCommitment = (id: string, more: Partial<CommitmentEntry> = {}): CommitmentEntry => ({
  id,
  title: `Commitment ${id}`,
  type: 'absolute',
  scopes: ['1'],
  baseYear: 2020,
  baseTonnes: null,
  targetYear: 2030,
  reductionPercent: '50',
  interim: [],
  status: 'adopted',
  source: null,
  illustrative: false,
  class: 'members',
  ...more,
})

export const exampleHub = (id: string, more: Partial<Hub> = {}): Hub => ({
  id,
  name: `Hub ${id}`,
  kind: 'co2-transport-storage',
  unit: 't',
  owner: { organisationId: null, name: 'Pipeline company' },
  level: 'building',
  phases: [{ id: '1', name: 'Phase 1', from: 2028, capacityPerYear: '100', earlierStarts: [] }],
  minimumTakePerYear: null,
  tariffPerUnit: null,
  fixedCostPerYear: null,
  capex: null,
  source: null,
  illustrative: false,
  ...more,
})

export function exampleSubmission(
  organisationId: string,
  content: Partial<Pick<SubmissionDocument, 'sites' | 'emissions' | 'commitments' | 'measures'>>,
): AcceptedSubmission {
  const document: SubmissionDocument = {
    schema: 'concord/submission/1',
    clusterId: 'cluster-1',
    cycle: 1,
    organisation: { id: organisationId, name: `Company ${organisationId}`, ownerGroup: null },
    sites: [],
    emissions: [],
    commitments: [],
    measures: [],
    ...content,
  }
  return { digest: digestOf(document), document }
}

/** A company of one site, named like the company in lower case, with its base-year tonnes. */
export const oneSite = (
  organisationId: string,
  tonnes: number,
  more: Partial<Pick<SubmissionDocument, 'commitments' | 'measures'>> & {
    readonly site?: Partial<SiteEntry>
    readonly class?: EmissionEntry['class']
  } = {},
): AcceptedSubmission => {
  const { site, class: fieldClass, ...content } = more
  const id = organisationId.toLowerCase()
  return exampleSubmission(organisationId, {
    sites: [exampleSite(id, site)],
    emissions: [exampleEmission(id, tonnes, { class: fieldClass ?? 'public' })],
    ...content,
  })
}

/** A decision on a conflict as it stands. */
export const decisionOn = (conflict: Conflict, choice: string): Resolution => ({
  key: conflict.key,
  factsDigest: conflict.factsDigest,
  choice,
  reason: 'Agreed in the working group.',
  decidedBy: 'lead',
  decidedAt: '2027-01-15T10:00:00.000Z',
})
