import type { Json } from '../../canonical.ts'
import { budgetOf, carbonBudgetLeft } from '../../pathway/budget.ts'
import { rebase } from '../../pathway/rebase.ts'
import type { YearValue } from '../../pathway/year-values.ts'
import { no, ok, type Result } from '../../result.ts'
import { highestResidual } from '../check-goal.ts'
import { contract, contractionRates } from '../contraction.ts'
import { typeIn } from '../parse-goal.ts'
import { progressTowards } from '../progress.ts'
import { sectoralTargets } from '../sda.ts'
import { fieldsOf, isObject, type Fields, type JsonObject } from './fields.ts'
import { ladderCase } from './ladder-case.ts'

export const caseKinds = ['contraction', 'sda', 'progress', 'budget', 'rebase', 'ladder'] as const
export type CaseKind = (typeof caseKinds)[number]

type Answer = Result<JsonObject, string>

const kinds = {
  contraction: contractionCase,
  sda: sdaCase,
  progress: progressCase,
  budget: budgetCase,
  rebase: rebaseCase,
  ladder: ladderCase,
} as const satisfies Readonly<Record<CaseKind, (fields: Fields, object: JsonObject) => Answer>>

/**
 * Answers one case of a file: its id with the result, or its id with a refusal that says what is wrong. Numbers are not
 * rounded. Nothing of one case touches another.
 */
export function runCase(value: Json): JsonObject {
  if (!isObject(value)) return { id: null, refusal: 'A case must be an object.' }
  const id = value['id'] ?? null
  const fields = fieldsOf(value)
  const kind = fields.oneOf('kind', caseKinds)
  const answer = kind === null ? no(fields.faults.join(' ')) : kinds[kind](fields, value)
  if (!answer.ok) return { id, refusal: answer.refusal }
  return allFinite(answer.value) ? { id, ...answer.value } : { id, refusal: 'Its result is out of range.' }
}

function allFinite(value: Json | undefined): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every((part: Json | undefined) => allFinite(part))
}

/** Runs the rule only when every field was read. */
const unlessFaulty = (fields: Fields, run: () => Answer): Answer =>
  fields.faults.length > 0 ? no(fields.faults.join(' ')) : run()

export const asObject = (points: readonly YearValue[]): JsonObject =>
  Object.fromEntries(points.map(({ year, value }) => [String(year), value]))

function contractionCase(fields: Fields, object: JsonObject): Answer {
  const named = Object.entries(contractionRates).find(([name]) => name === object['rate'])
  const input = {
    base: fields.number('base'),
    baseYear: fields.year('baseYear'),
    rate: named === undefined ? fields.number('rate') : named[1],
    targetYear: fields.year('targetYear'),
  }
  return unlessFaulty(fields, () => {
    const result = contract(input)
    if (!result.ok) return result
    return ok({ requiredShare: result.value.requiredShare, path: asObject(result.value.path) })
  })
}

function sdaCase(fields: Fields): Answer {
  const input = {
    intensity: fields.number('intensity'),
    baseYear: fields.year('baseYear'),
    benchmark: fields.byYear('benchmark'),
    marketIntensity: fields.numberOrNull('marketIntensity'),
    share: fields.byYearOrNull('share'),
    neverRise: fields.flag('neverRise', true),
    years: fields.years('years'),
  }
  return unlessFaulty(fields, () => {
    const targets = sectoralTargets(input)
    if (!targets.ok) return targets
    return ok({
      target: asObject(targets.value.map(({ year, target }) => ({ year, value: target }))),
      marketIndex: asObject(targets.value.map(({ year, marketIndex }) => ({ year, value: marketIndex }))),
    })
  })
}

function progressCase(fields: Fields): Answer {
  const type = typeIn(fields)
  const base = fields.numberOrNull('base')
  const latest = fields.numberOrNull('latest')
  const share = fields.numberOrNull('targetShare')
  const [baseYear, targetYear] = [fields.yearOrNull('baseYear'), fields.yearOrNull('targetYear')]
  const residual = fields.numberOrNull('residualShare')
  return unlessFaulty(fields, () => {
    if (baseYear !== null && targetYear !== null && targetYear <= baseYear)
      return no(`The target year ${targetYear} must come after the base year ${baseYear}.`)
    const left = type === 'net-zero' ? (residual ?? 1 - (share ?? 1)) : 0
    if (left > highestResidual / 100 + noise) return no(tooMuchLeft(left))
    const progress = progressTowards(type ?? 'absolute', base, latest, share)
    return progress.ok ? ok({ ...progress.value }) : progress
  })
}

/** Part of a share that is noise of its arithmetic: 1 - 0.9 is a little more than a tenth. */
const noise = 1e-9

const tooMuchLeft = (share: number): string =>
  `It claims net zero with a residual of ${Number((share * 100).toFixed(6))} % of the base; at most ${highestResidual} % may be left to neutralise.`

function budgetCase(fields: Fields): Answer {
  const path = fields.byYear('path')
  const total = fields.numberOrNull('total')
  const last = path.at(-1)?.year ?? 0
  const year = fields.yearOrNull('year') ?? last
  return unlessFaulty(fields, () => {
    if (total !== null && total < 0) return no('A carbon budget must not be below zero tonnes.')
    const tonnes = budgetOf(path)
    if (!tonnes.ok || total === null) return tonnes.ok ? ok({ tonnes: tonnes.value }) : tonnes
    const left = carbonBudgetLeft(total, path, year)
    return left.ok ? ok({ tonnes: tonnes.value, ...left.value }) : left
  })
}

function rebaseCase(fields: Fields): Answer {
  const reduction = fields.number(fields.has('targetShare') ? 'targetShare' : 'reduction')
  const emissions = fields.byYearOrNull('emissions')
  const inYear = (key: string): number => {
    const year = fields.year(key)
    const found = emissions?.find((point) => point.year === year)?.value
    if (found === undefined && !Number.isNaN(year)) fields.fault(`“emissions” has no figure for ${year}.`)
    return found ?? Number.NaN
  }
  const base = emissions === null ? fields.number('base') : inYear('baseYear')
  const newBase = emissions === null ? fields.number('newBase') : inYear('newBaseYear')
  return unlessFaulty(fields, () => {
    if (reduction > 1) return no(`A cut of ${reduction * 100} % takes off more than there is.`)
    const rebased = rebase(reduction, base, newBase)
    return rebased.ok ? ok({ reduction: rebased.value }) : rebased
  })
}
