import type { LeadPillar, ScenarioChange } from './change.ts'

export const leadNames: Readonly<Record<LeadPillar, string>> = {
  electrification: 'Electrification-led',
  hydrogen: 'Hydrogen-led',
  capture: 'Led by carbon capture',
  efficiency: 'Led by efficiency',
}

const leaders: Readonly<Record<LeadPillar, string>> = {
  electrification: 'electrification',
  hydrogen: 'hydrogen',
  capture: 'carbon capture',
  efficiency: 'efficiency',
}

/** A scenario in one sentence, by how much it changes; which measures these are stands beside it by name. */
export function scenarioInWords(changes: readonly ScenarioChange[]): string {
  const count = (kind: ScenarioChange['kind']): number => changes.filter((change) => change.kind === kind).length
  const lead = changes.find((change) => change.kind === 'lead')
  const said = [
    lead === undefined ? null : ruleInWords(lead),
    counted(count('start'), 'start is moved', 'starts are moved'),
    counted(count('leave-out'), 'measure is left out', 'measures are left out'),
    counted(count('keep'), 'measure stays as submitted', 'measures stay as submitted'),
    counted(count('hub-phase'), 'phase of a hub is moved', 'phases of hubs are moved'),
  ].filter((part) => part !== null)
  return said.length === 0 ? 'Nothing is changed.' : `${said.join('; ')}.`
}

function ruleInWords({ pillar, delayYears }: Extract<ScenarioChange, { kind: 'lead' }>): string {
  const first = `Where measures exclude each other, ${leaders[pillar]} goes first`
  if (delayYears === 0) return first
  return `${first}; what else is not decided waits ${delayYears} ${delayYears === 1 ? 'year' : 'years'}`
}

const counted = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : many}`
