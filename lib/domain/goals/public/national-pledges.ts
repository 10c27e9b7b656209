import { checkGoal } from '../check-goal.ts'
import { goalFrom, type Edition, type Goal, type GoalActor } from '../goal.ts'
import { yearIn, type ImportedActors, type LeftOut, type PublicActor, type TableRow } from './public-actor.ts'

/** To be cited; its figures may be read in a test, not carried over. */
export const igesPledges: Edition = {
  publisher: 'Institute for Global Environmental Strategies',
  dataset: 'IGES NDC database 7.7',
  asOf: '2022',
  licence: 'To be cited; not for carrying over',
}

/**
 * Nations' pledges of the IGES table, tidy. A pledge with an unconditional and a conditional number gives both, each by its
 * name. A pledge in words, as a range, as a policy or for several years at once is left out with its reason.
 */
export function actorsFromPledges(rows: readonly TableRow[], edition: Edition = igesPledges): ImportedActors {
  const leftOut: LeftOut[] = []
  const actors: PublicActor[] = []
  for (const row of rows) {
    const { party = '', mitigation_target: target = '' } = row
    const actor: GoalActor = { level: 'nation', id: `ndc/${party}`, name: party }
    const read = goalsOf(row, actor, edition)
    if (typeof read === 'string') leftOut.push({ id: actor.id, name: party, reason: `${read} (“${target}”)` })
    else
      actors.push({ actor, country: party, goals: read, emissions: [], facts: { plan: null, report: null }, edition })
  }
  return { actors, leftOut }
}

function goalsOf(row: TableRow, actor: GoalActor, edition: Edition): readonly Goal[] | string {
  const kind = row['mitigation_type'] ?? ''
  const fromBau = row['baseline_year'] === 'BAU'
  const type = kind === 'Carbon intensity reduction' ? 'intensity' : fromBau ? 'business-as-usual' : 'absolute'
  if (!/^(Absolute|Relative) emission reduction$|^Carbon intensity reduction$/.test(kind))
    return `“${kind}” is no cut in emissions.`
  const targetYear = yearIn(row['target_year'])
  if (targetYear === null) return 'It names no one target year.'
  const baseYear = fromBau ? null : yearIn(row['baseline_year'])
  const cuts = cutsIn(row['mitigation_target'] ?? '')
  if (typeof cuts === 'string') return cuts
  const goals = cuts.map(({ percent, condition }) =>
    goalFrom({
      id: `${actor.id}/${condition ?? 'pledge'}`,
      actor,
      title: condition === null ? 'Pledge' : `Pledge, ${condition}`,
      type,
      gases: null,
      baseYear,
      targetYear,
      reductionPercent: percent,
      edition,
    }),
  )
  const fault = goals.flatMap(checkGoal).find(({ weight }) => weight === 'error')
  return fault?.sentence ?? goals
}

type Cut = { readonly percent: number; readonly condition: 'unconditional' | 'conditional' | null }

/** The cuts of a cell that holds nothing else: `At least 55%`, `0.209`, `7% (unconditional), 27% (conditional)`. */
function cutsIn(text: string): readonly Cut[] | string {
  // The sheet keeps a plain percentage as a share.
  if (/^0\.\d+$/.test(text)) return [{ percent: Number((Number(text) * 100).toFixed(6)), condition: null }]
  const cuts: Cut[] = []
  for (const part of text.split(',')) {
    const found = /^\s*(?:at least )?(\d+(?:\.\d+)?)\s*%\s*(?:\((unconditional|conditional)\))?\s*$/i.exec(part)
    if (found === null) return 'It is no plain cut in per cent'
    const [, percent, condition] = found
    cuts.push({
      percent: Number(percent),
      condition: condition === 'unconditional' || condition === 'conditional' ? condition : null,
    })
  }
  const names = new Set(cuts.map((cut) => cut.condition))
  return names.size === cuts.length ? cuts : 'It gives several numbers without saying which holds'
}
