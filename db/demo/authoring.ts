import type { Enabler, EnablerKind, Level, Scope } from '#lib/domain/submission/document'
import type {
  DemoAsk,
  DemoBooking,
  DemoCommitment,
  DemoCompany,
  DemoFunding,
  DemoHub,
  DemoMeasure,
  DemoStance,
} from './demo-cluster.ts'
import type { TechnologyName } from './technology.ts'

type More = Partial<Omit<DemoMeasure, 'title' | 'site' | 'how' | 'level' | 'start' | 'rampYears' | 'tonnes'>>

/** A measure in one line: how, where, how far, from when, over how many years, how many thousand tonnes a year. */
export const measure = (
  how: TechnologyName,
  site: string,
  level: Level,
  [start, rampYears]: readonly [start: number, rampYears: number],
  kilotonnes: number,
  title: string,
  more: More = {},
): DemoMeasure => ({
  title,
  site,
  how,
  level,
  start,
  rampYears,
  tonnes: kilotonnes * 1000,
  enablers: more.enablers ?? [],
  earlier: more.earlier ?? [],
  after: more.after ?? [],
  exclusive: more.exclusive ?? null,
  books: more.books ?? [],
  jobs: more.jobs ?? null,
  confidence: more.confidence ?? null,
  capex: more.capex ?? null,
  note: more.note ?? null,
})

export const needs = (kind: EnablerKind, text: string): Enabler => ({ kind, text })

/** A booking on a hub in one line: which, how many thousand of its unit a year, and the phase where it is not the first. */
export const books = (hub: string, thousands: number, phase: string | null = null): readonly DemoBooking[] => [
  { hub, phase, perYear: thousands * 1000 },
]

/** An earlier start year and the day it was recorded, so that slippage shows. */
export const wasDue = (start: number, recordedOn: string) => ({ start, recordedOn })

/** A phase of a hub in one line: from when, how much it adds a year in the hub's unit. */
export const phase = (
  name: string,
  from: number,
  adds: number,
  earlier: DemoHub['phases'][number]['earlier'] = [],
): DemoHub['phases'][number] => ({ name, from, adds, earlier })

export const hub = (
  name: string,
  facts: Omit<DemoHub, 'name' | HubMoney> & Partial<Pick<DemoHub, HubMoney>>,
): DemoHub => ({ tariff: null, capex: null, fixedCost: null, minimumTake: null, ...facts, name })

type HubMoney = 'tariff' | 'capex' | 'fixedCost' | 'minimumTake'

/** Money for the roadmap in one line: what, of which kind, how sure, from whom, and when it comes. */
export const money = (
  title: string,
  [kind, state]: readonly [kind: DemoFunding['kind'], state: DemoFunding['state']],
  owner: string,
  years: DemoFunding['years'],
  confidential = false,
): DemoFunding => ({ title, kind, state, owner, years, confidential })

/** What is asked of whom, where it stands and by when it is needed. */
export const asks = (waits: Enabler, owner: string, status: DemoAsk['status'], neededBy: number | null): DemoAsk => ({
  waits,
  owner,
  status,
  neededBy,
})

const ofTheGroup = 'Published for the whole group; set here against its sites in the cluster.'

/** Net zero as the company's group published it. */
export const publishedNetZero = (
  targetYear: number,
  source: string,
  interim: DemoCommitment['interim'] = [],
  baseYear: number | null = null,
): DemoCommitment => ({
  title: `Group goal: net zero by ${targetYear}`,
  type: 'net-zero',
  scopes: ['1', '2-market'],
  baseYear,
  targetYear,
  reductionPercent: 100,
  interim,
  status: 'announced',
  source: `${ofTheGroup} ${source}`,
})

/** A published cut of the group's own emissions (scopes 1 and 2). */
export const publishedCut = (
  targetYear: number,
  reductionPercent: number,
  baseYear: number,
  source: string,
  type: 'absolute' | 'intensity' = 'absolute',
): DemoCommitment => ({
  title: `Group goal: ${reductionPercent} % less ${type === 'intensity' ? 'a unit of product ' : ''}by ${targetYear} than in ${baseYear}`,
  type,
  scopes: ['1', '2-market'],
  baseYear,
  targetYear,
  reductionPercent,
  interim: [],
  status: 'adopted',
  source: `${ofTheGroup} ${source}`,
})

/** An example of a commitment for the company's sites in the cluster; labelled illustrative wherever it appears. */
export const exampleCut = (baseYear: number, targetYear: number, reductionPercent: number): DemoCommitment => ({
  title: `${reductionPercent} % less by ${targetYear}`,
  type: 'absolute',
  scopes: siteScope,
  baseYear,
  targetYear,
  reductionPercent,
  interim: [],
  status: 'announced',
  source: null,
})

export const exampleNetZero = (
  baseYear: number,
  targetYear: number,
  interim: DemoCommitment['interim'],
): DemoCommitment => ({
  title: `Net zero by ${targetYear}`,
  type: 'net-zero',
  scopes: siteScope,
  baseYear,
  targetYear,
  reductionPercent: 100,
  interim,
  status: 'announced',
  source: null,
})

const siteScope: readonly Scope[] = ['1']

export const endorses: DemoStance = { kind: 'endorse', text: null }
export const reserves = (text: string): DemoStance => ({ kind: 'endorse-with-reservation', text })
export const abstains = (text: string): DemoStance => ({ kind: 'abstain', text })

export const company = (
  name: string,
  facts: Partial<Omit<DemoCompany, 'name'>> & Pick<DemoCompany, 'standing' | 'commitments' | 'measures'>,
): DemoCompany => ({
  ownerGroup: null,
  growthPercent: null,
  closures: {},
  ownerShares: [],
  returned: [],
  stance: null,
  ...facts,
  name,
})

/** Where many published group goals were read: a tracker with an open licence, beside the company's own page. */
export const tracker = (page: string) => `${page} (as recorded by Net Zero Tracker, 20 December 2022, CC BY 4.0)`
