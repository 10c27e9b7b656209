import { toDecimal } from '#lib/domain/decimal'
import { digestOf } from '#lib/domain/digest'
import { figuresOf } from '#lib/domain/inventory/figures'
import { defaultYear } from '#lib/domain/inventory/inventory-year'
import type { InventoryLine } from '#lib/domain/inventory/line'
import type { HubBooking } from '#lib/domain/measures/needs'
import { noTerms } from '#lib/domain/submission/commitment-terms'
import type {
  AcceptedSubmission,
  InventoryDocument,
  MeasureEntry,
  SiteEntry,
  StatedCommitment,
} from '#lib/domain/submission/document'
import { noStatements } from '#lib/domain/submission/inventory-statements'
import { byText } from '#lib/domain/text-order'
import { demoId, hubId, hubPhaseId } from './demo-id.ts'
import type { DemoBooking, DemoCluster, DemoCommitment, DemoCompany, DemoMeasure } from './demo-cluster.ts'
import { demoActivity } from './outlook.ts'
import { registerTonnes, sitesOf, type DemoSite } from './register.ts'
import { technologyFigures } from './technology.ts'

/** What a demo company has typed in or sent, as the document its submission would freeze. */
export function demoSubmission(cluster: DemoCluster, company: DemoCompany): InventoryDocument {
  const sites = sitesOf(cluster, company.name)
  const activity = sites
    .flatMap((site, place) =>
      demoActivity(cluster, place, {
        id: siteId(cluster, company, site.name),
        years: site.tonnes.map(([year]) => year),
      }),
    )
    .toSorted((a, b) => byText(a.siteId, b.siteId) || a.year - b.year)
  const lines = sites.flatMap((site) => linesOf(cluster, company, site)).toSorted(inDocumentOrder)
  return {
    schema: 'concord/submission/2',
    clusterId: demoId('cluster', cluster.slug),
    cycle: cluster.cycle,
    organisation: {
      id: demoId('organisation', company.name),
      name: company.name,
      ownerGroup: company.ownerGroup,
    },
    sites: sites.map((site) => siteEntry(cluster, company, site)).toSorted(byId),
    lines,
    evidence: [],
    ...noStatements,
    years: [...new Set(lines.map((line) => line.year))].toSorted((a, b) => a - b).map(defaultYear),
    emissions: figuresOf(lines),
    commitments: company.commitments.map((given) => commitmentEntry(cluster, company, given)).toSorted(byId),
    measures: company.measures.map((given) => measureEntry(cluster, company, given)).toSorted(byId),
    ...(activity.length === 0 ? {} : { activity }),
  }
}

export function acceptedDemoSubmission(cluster: DemoCluster, company: DemoCompany): AcceptedSubmission {
  const document = demoSubmission(cluster, company)
  return { digest: digestOf(document), document }
}

const inDocumentOrder = (a: InventoryLine, b: InventoryLine): number =>
  byText(a.siteId, b.siteId) || a.year - b.year || byText(a.scope, b.scope) || byText(a.id, b.id)

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

const siteId = (cluster: DemoCluster, company: DemoCompany, site: string): string =>
  demoId('site', cluster.slug, company.name, site)

function siteEntry(cluster: DemoCluster, company: DemoCompany, site: DemoSite): SiteEntry {
  const closure = company.closures[site.name]
  const origin = `${cluster.table.publisher}, register id ${site.key}`
  return {
    id: siteId(cluster, company, site.name),
    key: site.key,
    name: site.name,
    permits: site.permits,
    sector: site.sector,
    nace: site.nace,
    naics: site.naics,
    latitude: site.latitude,
    longitude: site.longitude,
    ownerShares: company.ownerShares,
    growthPercent: company.growthPercent === null ? null : toDecimal(company.growthPercent),
    closesIn: closure?.year ?? null,
    source: closure === undefined ? origin : `${origin}. ${closure.source}`,
    register: {},
  }
}

/** What the register publishes of a site: one verified tonnage a year. */
function linesOf(cluster: DemoCluster, company: DemoCompany, site: DemoSite): readonly InventoryLine[] {
  const { publisher, dataset, note } = cluster.table
  return site.tonnes.map(([year, tonnes]) => ({
    id: demoId('line', cluster.slug, company.name, site.name, String(year)),
    siteId: siteId(cluster, company, site.name),
    year,
    scope: '1',
    category: null,
    stream: null,
    content: { kind: 'reported', gas: 'CO2e', tonnes: toDecimal(tonnes), source: `${publisher}; ${dataset}` },
    method: null,
    quality: null,
    uncertaintyPercent: null,
    note: note !== null && year <= note.throughYear ? note.text : null,
    evidence: [],
    class: 'public',
  }))
}

function commitmentEntry(cluster: DemoCluster, company: DemoCompany, given: DemoCommitment): StatedCommitment {
  const base = given.baseYear === null ? null : registerTonnes(cluster, company.name, given.baseYear)
  return {
    id: demoId('commitment', cluster.slug, company.name, given.title),
    title: given.title,
    type: given.type,
    scopes: given.scopes,
    baseYear: given.baseYear,
    baseTonnes: base === null ? null : toDecimal(base),
    targetYear: given.targetYear,
    reductionPercent: given.reductionPercent === null ? null : toDecimal(given.reductionPercent),
    interim: given.interim.map(([year, percent]) => ({ year, reductionPercent: toDecimal(percent) })),
    status: given.status,
    source: given.source,
    illustrative: given.source === null,
    class: given.source === null ? 'members' : 'public',
    terms: noTerms,
  }
}

function measureEntry(cluster: DemoCluster, company: DemoCompany, given: DemoMeasure): MeasureEntry {
  const figures = technologyFigures(given.how, given.tonnes, cluster.currency)
  const capex = given.capex ?? figures.capex
  return {
    id: measureId(cluster, company, given.title, given.site),
    title: given.title,
    description: given.note,
    siteId: siteId(cluster, company, given.site),
    owners: [company.name],
    pillar: figures.pillar,
    level: given.level,
    readiness: figures.readiness,
    start: given.start,
    leadYears: figures.leadYears,
    rampYears: given.rampYears,
    lifetimeYears: figures.lifetimeYears,
    tonnesPerYear: toDecimal(given.tonnes),
    capex: capex === null ? null : toDecimal(capex, 0),
    opexPerYear: figures.opexPerYear === null ? null : toDecimal(figures.opexPerYear, 0),
    energy: figures.energy,
    prerequisites: given.after.map((title) => prerequisiteId(cluster, company, title)).toSorted(),
    exclusiveGroup: given.exclusive,
    enablers: given.enablers,
    jobs: given.jobs,
    confidence: given.confidence,
    earlierStarts: given.earlier,
    source: given.capex === null ? figures.source : null,
    // No company has published these tonnes, starts and costs for the site: every measure of the demo is an example.
    illustrative: true,
    class: 'members',
    ...(given.books.length === 0
      ? {}
      : { bookings: given.books.map((each) => bookingOf(cluster, each)).toSorted((a, b) => byText(a.hubId, b.hubId)) }),
  }
}

/** Follows start and ramp of its measure. */
function bookingOf({ slug }: DemoCluster, { hub, phase, perYear }: DemoBooking): HubBooking {
  return {
    hubId: hubId(slug, hub),
    phaseId: phase === null ? null : hubPhaseId(slug, hub, phase),
    perYear: toDecimal(perYear),
    from: null,
    rampYears: null,
    class: 'members',
  }
}

/** Titles repeat over a company's sites ("Capture at the reformer"), so the site is part of the name. */
export const measureId = (cluster: DemoCluster, company: DemoCompany, title: string, site: string): string =>
  demoId('measure', cluster.slug, company.name, site, title)

function prerequisiteId(cluster: DemoCluster, company: DemoCompany, title: string): string {
  const before = company.measures.find((candidate) => candidate.title === title)
  if (before === undefined) throw new Error(`${company.name} has no measure called ${title}`)
  return measureId(cluster, company, title, before.site)
}
