import { chanceFrom } from '#lib/domain/chance'
import { digestOf } from '#lib/domain/digest'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import {
  levels,
  pillars,
  type AcceptedSubmission,
  type CommitmentEntry,
  type EmissionEntry,
  type MeasureEntry,
  type SiteEntry,
  type SubmissionDocument,
} from '#lib/domain/submission/document'

export type ClusterSize = {
  readonly companies: number
  readonly sites: number
  readonly measures: number
  /** Years from the base year to the horizon; as many years of figures stand before it. */
  readonly years: number
  readonly seed: number
}

const baseYear = 2020

/** A cluster of the given size as a bundle: the same size and seed give the same bytes. */
export function generateCluster(size: ClusterSize): Bundle {
  const chance = chanceFrom(size.seed)
  const submissions = Array.from({ length: size.companies }, (_, index) => submissionOf(index, size, chance))
  return {
    schema: 'concord/bundle/1',
    cluster: {
      id: 'generated',
      slug: 'generated',
      name: 'Generated',
      country: 'GB',
      region: '',
      boundary: 'Scope 1 of the generated sites',
      baseYear,
      horizonYear: baseYear + size.years,
      currency: 'GBP',
      cycle: 1,
      target: [
        { year: baseYear + Math.round(size.years / 3), tonnes: String(size.sites * 60_000) },
        { year: baseYear + size.years, tonnes: '0' },
      ],
      targetSource: null,
      targetIllustrative: true,
      members: submissions.map(({ document: { organisation } }) => ({
        organisationId: organisation.id,
        name: organisation.name,
        ownerGroup: null,
        registerTonnes: null,
      })),
    },
    submissions,
    resolutions: [],
  }
}

function submissionOf(index: number, size: ClusterSize, chance: () => number): AcceptedSubmission {
  const company = `company-${padded(index)}`
  const sites = share(size.sites, size.companies, index).map((site) => siteOf(company, site, chance))
  const document: SubmissionDocument = {
    schema: 'concord/submission/1',
    clusterId: 'generated',
    cycle: 1,
    organisation: { id: company, name: `Company ${index}`, ownerGroup: null },
    sites,
    emissions: sites.flatMap((site) => emissionsOf(site, size, chance)),
    commitments: [commitmentOf(company, size)],
    measures: share(size.measures, size.companies, index).map((measure) => measureOf(company, sites, measure, chance)),
  }
  return { digest: digestOf(document), document }
}

/** The numbers from 0 to `total` that fall to one of `parts`. */
const share = (total: number, parts: number, index: number): readonly number[] =>
  Array.from({ length: Math.floor(((index + 1) * total) / parts) - Math.floor((index * total) / parts) }, (_, i) => i)

const padded = (index: number): string => String(index).padStart(5, '0')

const siteOf = (company: string, index: number, chance: () => number): SiteEntry => ({
  id: `${company}-site-${padded(index)}`,
  key: `${company}-${index}`,
  name: `Works ${index}`,
  permits: [`${company}-P${index}`],
  sector: 'Cement',
  nace: null,
  naics: null,
  latitude: null,
  longitude: null,
  ownerShares: [],
  growthPercent: chance() < 0.2 ? '0.5' : null,
  closesIn: null,
  source: null,
  register: {},
})

/** A figure for every year before the base year and for it. */
const emissionsOf = (site: SiteEntry, size: ClusterSize, chance: () => number): readonly EmissionEntry[] =>
  Array.from({ length: size.years + 1 }, (_, index) => ({
    siteId: site.id,
    year: baseYear - size.years + index,
    scope: '1' as const,
    gas: 'CO2e',
    tonnes: String(50_000 + Math.round(chance() * 150_000)),
    source: 'UK ETS',
    note: null,
    class: 'public' as const,
  }))

const commitmentOf = (company: string, size: ClusterSize): CommitmentEntry => ({
  id: `${company}-goal`,
  title: 'Half by the middle',
  type: 'absolute',
  scopes: ['1'],
  baseYear,
  baseTonnes: null,
  targetYear: baseYear + Math.round(size.years / 2),
  reductionPercent: '50',
  interim: [],
  status: 'adopted',
  source: null,
  illustrative: true,
  class: 'members',
})

function measureOf(company: string, sites: readonly SiteEntry[], index: number, chance: () => number): MeasureEntry {
  const site = sites[index % sites.length]
  if (site === undefined) throw new Error('A generated company needs a site for its measures')
  return {
    id: `${company}-measure-${padded(index)}`,
    title: `Measure ${index}`,
    description: null,
    siteId: site.id,
    owners: [company],
    pillar: pillars[Math.floor(chance() * pillars.length)] ?? 'other',
    level: levels[Math.floor(chance() * levels.length)] ?? 'idea',
    readiness: null,
    start: baseYear + 2 + Math.floor(chance() * 20),
    leadYears: null,
    rampYears: 1 + Math.floor(chance() * 4),
    lifetimeYears: chance() < 0.5 ? 15 : null,
    // One in twenty or so claims more than its site has.
    tonnesPerYear: String(5_000 + Math.round(chance() * 45_000)),
    capex: null,
    opexPerYear: null,
    energy: [],
    prerequisites: [],
    exclusiveGroup: chance() < 0.02 ? 'kiln' : null,
    enablers: [],
    jobs: null,
    confidence: null,
    earlierStarts: [],
    source: null,
    illustrative: true,
    class: 'members',
  }
}
