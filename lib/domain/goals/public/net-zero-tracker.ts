import type { CommitmentStatus, CommitmentType, Scope } from '../../submission/document.ts'
import { checkGoal } from '../check-goal.ts'
import { goalFrom, type Edition, type Goal, type GoalActor, type LadderLevel } from '../goal.ts'
import { countryOf } from './countries.ts'
import { numberIn, yearIn, type ImportedActors, type LeftOut, type PublicActor, type TableRow } from './public-actor.ts'

export const netZeroTracker: Edition = {
  publisher:
    'Net Zero Tracker (Energy and Climate Intelligence Unit, Data-Driven EnviroLab, NewClimate Institute, Oxford Net Zero)',
  dataset: 'Net Zero Tracker',
  asOf: '2022-12-20',
  licence: 'CC BY 4.0',
}

/** Cities stand on the ladder where regions do: between a cluster and its nation. */
const levels: Readonly<Record<string, LadderLevel>> = {
  Country: 'nation',
  Region: 'region',
  City: 'region',
  Company: 'company',
}

const types: Readonly<Record<string, CommitmentType>> = {
  'Net zero': 'net-zero',
  'Climate neutral': 'net-zero',
  'Climate positive': 'net-zero',
  'Carbon neutral(ity)': 'net-zero',
  'Carbon negative': 'net-zero',
  'GHG neutral(ity)': 'net-zero',
  'Zero carbon': 'net-zero',
  'Zero emissions': 'net-zero',
  'Emissions reduction target': 'absolute',
  'Emissions intensity target': 'intensity',
  'Reduction v. BAU': 'business-as-usual',
}
const noTarget = new Set(['', 'No target'])

const statuses: Readonly<Record<string, CommitmentStatus>> = {
  'In law': 'adopted',
  'In policy document': 'adopted',
  'In corporate strategy': 'adopted',
  'Achieved (self-declared)': 'adopted',
  'Achieved (externally validated)': 'validated',
}

/** Above this a figure is a slip of the unit: no country emits as much a head. Tonnes. */
const mostPerHead = 300

/**
 * The tidy table of the Net Zero Tracker as actors with their goals: one for the end target and one for the interim target,
 * each on its own base year. An actor without a target is no finding; a target that cannot be read is left out with its reason.
 */
export function actorsFromTracker(rows: readonly TableRow[], edition: Edition = netZeroTracker): ImportedActors {
  const leftOut: LeftOut[] = []
  const actors = rows.flatMap((row) => {
    const found = actorFrom(row, edition, leftOut)
    return found === null ? [] : [found]
  })
  return { actors, leftOut }
}

function actorFrom(row: TableRow, edition: Edition, leftOut: LeftOut[]): PublicActor | null {
  const { id_code: id = '', name = '', country = '', actor_type: kind = '' } = row
  const level = levels[kind]
  if (level === undefined || id === '') {
    leftOut.push({ id, name, reason: `“${kind}” is no kind of actor.` })
    return null
  }
  const actor: GoalActor = { level, id, name }
  const goals = (['end', 'interim'] as const).flatMap((part) => {
    const goal = goalOf(row, part, actor, edition)
    if (typeof goal === 'string') leftOut.push({ id: `${id}/${part}`, name, reason: goal })
    return goal === null || typeof goal === 'string' ? [] : [goal]
  })
  const emissions = emissionsOf(row)
  if (emissions === 'slip')
    leftOut.push({ id: `${id}/ghg`, name, reason: 'Its emissions a head cannot be: a slip of the unit.' })
  if (goals.length === 0) return null
  return {
    actor,
    country: countryOf(country) ?? country,
    goals,
    emissions: emissions === 'slip' ? [] : emissions,
    facts: { plan: planOf(row), report: reportOf(row) },
    edition,
  }
}

/** A goal; null where none is claimed; a sentence where one is claimed that cannot be read. */
function goalOf(row: TableRow, part: 'end' | 'interim', actor: GoalActor, edition: Edition): Goal | string | null {
  const kind = row[`${part}_target`] ?? ''
  if (noTarget.has(kind)) return null
  const type = types[kind]
  if (type === undefined) return `“${kind}” gives no cut that can be computed with.`
  const targetYear = yearIn(row[`${part}_target_year`])
  if (targetYear === null) return 'It names no target year.'
  const draft: Goal = goalFrom({
    id: `${actor.id}/${part}`,
    actor,
    title: `${kind} by ${targetYear}`,
    type,
    scopes: scopesOf(row, actor.level),
    gases: gasesOf(row),
    baseYear: yearIn(row[`${part}_target_baseline_year`]),
    reductionPercent: type === 'net-zero' ? null : numberIn(row[`${part}_target_percentage_reduction`]),
    targetYear,
    offsets: offsetsOf(row),
    status: statuses[row['end_target_status'] ?? ''] ?? 'announced',
    source: row['source_url'] === '' ? null : (row['source_url'] ?? null),
    edition,
  })
  const inBase = numberIn(row['ghg'])
  const measured = yearIn(row['inventory_year'])
  const goal =
    measured !== null && measured === draft.baseYear && inBase !== null ? { ...draft, baseValue: inBase } : draft
  return checkGoal(goal).find((fault) => fault.weight === 'error')?.sentence ?? goal
}

/** A state's or region's emissions are those on its ground, scope 1; a company says which scopes it means. */
function scopesOf(row: TableRow, level: LadderLevel): readonly Scope[] {
  if (level !== 'company') return ['1']
  const said: readonly (readonly [string, Scope])[] = [
    ['scope_1', '1'],
    // The table does not tell location from market; both read alike wherever scope 1 is compared.
    ['scope_2', '2-market'],
    ['scope_3', '3'],
  ]
  return said.flatMap(([column, scope]) => (row[column] === 'Yes' ? [scope] : []))
}

function gasesOf({ gasses_coverage: said }: TableRow): readonly string[] | null {
  if (said === 'Carbon dioxide and other GHGs') return ['CO2e']
  return said === 'Carbon dioxide only' ? ['CO2'] : null
}

function offsetsOf({ carbon_credit_offsets: said }: TableRow): Goal['offsets'] {
  if (said === 'Yes') return 'counted'
  return said === 'No' ? 'none' : 'not-stated'
}

function planOf({ has_plan: said }: TableRow): PublicActor['facts']['plan'] {
  if (said === 'Yes') return { published: true, on: null }
  return said === 'No' ? { published: false } : null
}

function reportOf({ reporting_mechanism: said }: TableRow): PublicActor['facts']['report'] {
  if (said === 'Annual reporting') return 'yearly'
  if (said === 'Less than annual reporting') return 'less'
  return said === 'No reporting mechanism' ? 'none' : null
}

function emissionsOf(row: TableRow): PublicActor['emissions'] | 'slip' {
  const tonnes = numberIn(row['ghg'])
  const year = yearIn(row['inventory_year'])
  const people = numberIn(row['population'])
  if (tonnes === null || year === null) return []
  if (people !== null && people > 0 && tonnes / people > mostPerHead) return 'slip'
  return [{ year, value: tonnes }]
}
