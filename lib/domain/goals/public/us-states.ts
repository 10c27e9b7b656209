import { checkGoal } from '../check-goal.ts'
import { goalFrom, type Edition, type Goal, type GoalActor } from '../goal.ts'
import { numberIn, yearIn, type ImportedActors, type LeftOut, type PublicActor, type TableRow } from './public-actor.ts'

/** For tests alone: the table's terms do not let its figures be carried over. */
export const usStates: Edition = {
  publisher: 'Center for Climate and Energy Solutions',
  dataset: 'US state greenhouse gas emissions targets',
  asOf: '2022',
  licence: 'For tests alone',
}

/** Targets of US states. A range, `26-28`, is two numbers for one year: both stay and the state is asked. */
export function actorsFromStates(rows: readonly TableRow[], edition: Edition = usStates): ImportedActors {
  const leftOut: LeftOut[] = []
  const byState = Map.groupBy(rows, (row) => row['actor_id'] ?? '')
  const actors = [...byState].map(([id, own]): PublicActor => {
    const actor: GoalActor = { level: 'region', id, name: own[0]?.['state'] ?? id }
    const goals = own.flatMap((row, index) => goalsOf(row, index, actor, edition, leftOut))
    return { actor, country: 'US', goals, emissions: [], facts: { plan: null, report: null }, edition }
  })
  return { actors: actors.filter((actor) => actor.goals.length > 0), leftOut }
}

function goalsOf(
  row: TableRow,
  index: number,
  actor: GoalActor,
  edition: Edition,
  leftOut: LeftOut[],
): readonly Goal[] {
  const id = `${actor.id}/${index + 1}`
  const refuse = (reason: string): readonly Goal[] => {
    leftOut.push({ id, name: actor.name, reason })
    return []
  }
  const targetYear = yearIn(row['target_year'])
  if (row['target_unit'] !== 'percent' || row['target_type'] !== 'Absolute emission reduction')
    return refuse('It is no cut in per cent.')
  if (targetYear === null) return refuse('It names no target year.')
  const range = /^(\d+)-(\d+)$/.exec(row['actual_range'] ?? '')
  const cuts = range === null ? [numberIn(row['target_value'])] : [Number(range[1]), Number(range[2])]
  const goals = cuts.map((percent, part) =>
    goalFrom({
      id: cuts.length === 1 ? id : `${id}/${part === 0 ? 'low' : 'high'}`,
      actor,
      title: `Target for ${targetYear}`,
      type: 'absolute',
      gases: null,
      baseYear: yearIn(row['baseline_year']),
      targetYear,
      reductionPercent: percent,
      status: 'adopted',
      source: row['URL'] ?? null,
      edition,
    }),
  )
  const fault = goals.flatMap(checkGoal).find(({ weight }) => weight === 'error')
  return fault === undefined ? goals : refuse(fault.sentence)
}
