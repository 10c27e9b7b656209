import type { ItemGroup } from './item-key.ts'
import {
  carrierNames,
  commitmentStatusNames,
  commitmentTypeNames,
  enablerNames,
  levelNames,
  pillarNames,
  scopeNames,
} from './words.ts'

/** The name of a field on a screen. A field that is missing here is shown by its own name. */
const names: Readonly<Record<string, string>> = {
  name: 'Name',
  key: 'Site id',
  permits: 'Permits',
  sector: 'Sector',
  nace: 'NACE',
  naics: 'NAICS',
  latitude: 'Latitude',
  longitude: 'Longitude',
  ownerShares: 'Owner',
  growthPercent: 'Growth of activity',
  closesIn: 'Closes in',
  source: 'Source',
  lines: 'Line',
  gwp: 'GWP set',
  consolidation: 'Consolidated by',
  restatements: 'Restatement',
  transfers: 'Flow',
  activity: 'Activity index',
  netRevenue: 'Net revenue',
  intensityPer: 'Intensity per',
  regulated: 'Scope 1 under emission trading',
  register: 'Register',
  tonnes: 'Emissions',
  note: 'Note',
  title: 'Title',
  type: 'Type',
  scopes: 'Scope',
  baseYear: 'Base year',
  baseTonnes: 'Emissions in the base year',
  targetYear: 'Target year',
  reductionPercent: 'Reduction',
  interim: 'Interim target',
  status: 'Status',
  gases: 'Gases',
  boundary: 'What it covers',
  baseBoundary: 'What the base covers',
  unit: 'Unit',
  targetValue: 'Level promised',
  residualPercent: 'Left at net zero',
  coverage: 'Covered',
  offsets: 'Bought credits',
  validation: 'Validated by',
  committedOn: 'Committed on',
  plan: 'Public plan',
  planOn: 'Plan published on',
  report: 'Public report',
  neutralisation: 'What is left is neutralised',
  ownersWord: 'Of two numbers',
  siteId: 'Site',
  pillar: 'Pillar',
  level: 'How far it is',
  start: 'Start',
  tonnesPerYear: 'Reduction at full effect',
  rampYears: 'Years to full effect',
  leadYears: 'Lead time',
  lifetimeYears: 'Lifetime',
  readiness: 'Technology readiness',
  confidence: 'Confidence',
  owners: 'Owners',
  description: 'Description',
  capex: 'Capital cost',
  opexPerYear: 'Operating cost a year',
  energy: 'Change of energy',
  prerequisites: 'Needs first',
  exclusiveGroup: 'Excludes others of the group',
  enablers: 'Enabler',
  jobs: 'Jobs',
  earlierStarts: 'Earlier start',
  sources: 'Acts on',
  bookings: 'Booked on hub',
  flows: 'Hands over or takes',
  levelEvidence: 'Shown by',
  evidence: 'File',
}

/** Two of one name are told apart by their ids, which say nothing to a reader. */
const namedById: ReadonlySet<string> = new Set([
  'lines',
  'evidence',
  'restatements',
  'transfers',
  'regulated',
  'bookings',
  'flows',
])

/** "Emissions, scope 1 CO2e": the field's name with what tells it from others of the same name. */
export function fieldName(field: string, of: string | null): string {
  const name = names[field] ?? field
  return of === null || namedById.has(field) ? name : `${name}, ${qualifier(field, of)}`
}

/** What changed of an item, in one line: "emissions, scope 1 CH4; GWP set; line (3)". */
export function fieldList(fields: readonly { readonly field: string; readonly of: string | null }[]): string {
  const named = Map.groupBy(fields, ({ field, of }) => inside(fieldName(field, of)))
  return [...named].map(([name, same]) => (same.length === 1 ? name : `${name} (${same.length})`)).join('; ')
}

/** As a name stands within a sentence: GWP keeps its capitals. */
const inside = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : lower(name))

function qualifier(field: string, of: string): string {
  if (field === 'energy') return lower(nameIn(carrierNames, of))
  if (field === 'enablers') return lower(nameIn(enablerNames, of.slice(of.indexOf(' ') + 1)))
  if (field === 'earlierStarts') return `until ${of.slice(of.indexOf(' ') + 1)}`
  if (field === 'tonnes' || field === 'source' || field === 'note') return figureName(of)
  if (field === 'coverage') return lower(nameIn(scopeNames, of))
  return field === 'scopes' ? of : of.replaceAll('_', ' ')
}

/** `1 CO2e` as "scope 1 CO2e". */
export function figureName(of: string): string {
  const [scope = '', ...gas] = of.split(' ')
  return `${lower(nameIn(scopeNames, scope))} ${gas.join(' ')}`
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const words: Readonly<Record<string, string>> = {
  ...pillarNames,
  ...levelNames,
  ...commitmentTypeNames,
  ...commitmentStatusNames,
  ...scopeNames,
  low: 'Low',
  medium: 'Medium',
  high: 'High',
}

/** The name of a word of a closed list. */
export const wordName = (word: string): string => nameIn(words, word)

const nameIn = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key

export const groupNames: Readonly<Record<ItemGroup, string>> = {
  sites: 'Sites',
  emissions: 'Emissions',
  commitments: 'Commitments',
  measures: 'Measures',
  submission: 'Review and send',
}
