import type { YearValue } from '../../pathway/year-values.ts'
import { no, ok, type Result } from '../../result.ts'
import type { Scope } from '../../submission/document.ts'
import { ladderLevels, type Goal, type LadderLevel } from '../goal.ts'
import { parseGoal, sentencesOf } from '../parse-goal.ts'
import { fieldsOf, type Fields, type JsonObject } from './fields.ts'

/** One level as a file gives it. Paths in year order, straight between their years, unknown outside them. */
export type CaseLevel = {
  readonly level: LadderLevel
  readonly id: string
  readonly name: string
  readonly goals: readonly Goal[]
  /** Emissions of the past, and where measures lead. */
  readonly path: readonly YearValue[]
  /** Emissions without further measures; the path where none is given. */
  readonly reference: readonly YearValue[]
  readonly scopes: readonly Scope[]
  readonly gases: readonly string[] | null
  readonly boundary: string | null
}

/** Reads the levels with their commitments; refused with every fault of every level in sentences. */
export function readLevels(fields: Fields): Result<readonly CaseLevel[], string> {
  if (!fields.has('levels')) return no('“levels” is missing.')
  const faults: string[] = []
  const levels = fields.objects('levels').flatMap((object, index) => {
    const level = levelFrom(object, index)
    if (!level.ok) faults.push(level.refusal)
    return level.ok ? [level.value] : []
  })
  if (fields.faults.length > 0 || faults.length > 0) return no([...fields.faults, ...faults].join(' '))
  if (levels.length === 0) return no('It has no level.')
  if (levels.filter(({ level }) => level === 'cluster').length > 1)
    return no('It has two clusters; a ladder is of one.')
  return ok(levels)
}

function levelFrom(object: JsonObject, index: number): Result<CaseLevel, string> {
  const fields = fieldsOf(object)
  const level = fields.oneOf('level', ladderLevels) ?? 'company'
  const name = fields.textOrNull('name') ?? `${level} ${index + 1}`
  const id = fields.textOrNull('id') ?? name
  const path = fields.byYearOrNull('path') ?? []
  const reference = fields.byYearOrNull('reference') ?? path
  const faults = (sentences: readonly string[]) => sentences.map((sentence) => `${name}: ${sentence}`)
  const wrong: string[] = []
  const goals = fields.objects('commitments').flatMap((one, number) => {
    const goal = parseGoal({ id: `${name}/${number + 1}`, ...one }, { level, id, name })
    if (!goal.ok) wrong.push(...faults(sentencesOf(goal.refusal)))
    return goal.ok ? [goal.value] : []
  })
  const gases = fields.textsOrNull('gases')
  const boundary = fields.textOrNull('boundary')
  if ([...path, ...reference].some(({ value }) => value < 0))
    fields.fault('A path must not be below zero: removals have a line of their own.')
  if (fields.faults.length > 0 || wrong.length > 0) return no([...faults(fields.faults), ...wrong].join(' '))
  const scopes = goals[0]?.scopes ?? (['1'] as const)
  return ok({ level, id, name, goals, path, reference, scopes, gases, boundary })
}
