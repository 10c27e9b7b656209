import type { YearValue } from '../../pathway/year-values.ts'
import { no, ok, type Result } from '../../result.ts'
import type { Scope } from '../../submission/document.ts'
import { ladderLevels, type Goal, type RungLevel } from '../goal.ts'
import { parseGoal, sentencesOf } from '../parse-goal.ts'
import type { SchemeOver } from '../scheme-requirement.ts'
import { fieldsOf, type Fields, type JsonObject } from './fields.ts'
import { schemeFrom } from './scheme-level.ts'

/** One level as a file gives it. Paths in year order, straight between their years, unknown outside them. */
export type CaseLevel = {
  readonly level: RungLevel
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
  /** A trading scheme's cap and what it covers; null for every other level. */
  readonly scheme: SchemeOver | null
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
  if (levels.every(({ level }) => level === 'scheme'))
    return no('It has nothing but trading schemes: give a level whose tonnes they cap.')
  if (levels.filter(({ level }) => level === 'cluster').length > 1)
    return no('It has two clusters; a ladder is of one.')
  return ok(levels)
}

function levelFrom(object: JsonObject, index: number): Result<CaseLevel, string> {
  const fields = fieldsOf(object)
  const level = fields.oneOf('level', [...ladderLevels, 'scheme'] as const) ?? 'company'
  const isNamed = fields.faults.length === 0
  const name = fields.textOrNull('name') ?? `${isNamed ? level : 'level'} ${index + 1}`
  const id = fields.textOrNull('id') ?? name
  const faults = (sentences: readonly string[]) => sentences.map((sentence) => `${name}: ${sentence}`)
  if (level === 'scheme') {
    const scheme = schemeFrom(fields, name, id)
    if (scheme.scheme.caps.some(({ tonnes }) => tonnes < 0)) fields.fault('A cap must not be below zero.')
    if (fields.faults.length > 0) return no(faults(fields.faults).join(' '))
    return ok({ ...nothing, level, id, name, scheme })
  }
  const path = fields.byYearOrNull('path') ?? []
  const reference = fields.byYearOrNull('reference') ?? path
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
  return ok({ level, id, name, goals, path, reference, scopes, gases, boundary, scheme: null })
}

const nothing = { goals: [], path: [], reference: [], scopes: ['1'], gases: null, boundary: null } as const
