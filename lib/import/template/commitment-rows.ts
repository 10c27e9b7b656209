import type { CommitmentRow } from '#lib/domain/goals/commitment-row'
import { gasesNamed } from '#lib/domain/goals/flat-terms'
import { no, ok } from '#lib/domain/result'
import {
  neutralisations,
  offsetPolicies,
  planStates,
  reportHabits,
  type StatedTerms,
} from '#lib/domain/submission/commitment-terms'
import {
  commitmentStatuses,
  commitmentTypes,
  scopes,
  type InterimTarget,
  type Scope,
} from '#lib/domain/submission/document'
import { commitmentsSheet } from '#lib/domain/template/commitments-sheet'
import { scopeCell, yearCell, type CellReader } from '../cells.ts'
import type { ReadRow } from '../csv-rows.ts'
import {
  between,
  choice,
  dayCell,
  hiddenId,
  listOf,
  nonNegative,
  optional,
  optionalYear,
  pairOf,
  percent,
  readersCell,
  rowCells,
  shortWords,
  title,
  words,
  yesCell,
} from './row-cells.ts'

export const readCommitmentRow: ReadRow<CommitmentRow> = (row, cells, problems) => {
  const commitment = rowCells<keyof typeof commitmentsSheet.columns>(commitmentsSheet, row, cells, problems)
  const id = commitment.read('id', hiddenId) ?? null
  const name = commitment.read('title', title)
  const type = commitment.read('type', choice(commitmentTypes))
  const named = commitment.read('scopes', scopesCell)
  const targetYear = commitment.read('targetYear', yearCell)
  const status = commitment.read('status', choice(commitmentStatuses))
  const rest = {
    baseYear: commitment.read('baseYear', optionalYear),
    baseTonnes: commitment.read('baseTonnes', optional(nonNegative)),
    reductionPercent: commitment.read('reductionPercent', optional(percent(between(0, 100)))),
    interim: commitment.read('interim', listOf(interimTarget)),
    source: commitment.read('source', words),
    gases: commitment.read('gases', gasesCell),
    boundary: commitment.read('boundary', words),
    baseBoundary: commitment.read('baseBoundary', words),
    unit: commitment.read('unit', shortWords),
    targetValue: commitment.read('targetValue', optional(nonNegative)),
    residualPercent: commitment.read('residualPercent', optional(percent(nonNegative))),
    coverage: commitment.read('coverage', coverageCell),
    offsets: commitment.isEmpty('offsets')
      ? commitment.read('offsets', () => ok('not-stated' as const))
      : commitment.read('offsets', choice(offsetPolicies)),
    validatedBy: commitment.read('validatedBy', shortWords),
    validatedOn: commitment.read('validatedOn', optional(dayCell)),
    committedOn: commitment.read('committedOn', optional(dayCell)),
    plan: commitment.read('plan', optional(choice(planStates))),
    planOn: commitment.read('planOn', optional(dayCell)),
    report: commitment.read('report', optional(choice(reportHabits))),
    neutralisation: commitment.read('neutralisation', optional(choice(neutralisations))),
    class: commitment.read('class', readersCell),
    illustrative: commitment.read('illustrative', yesCell),
  }
  if (name === undefined || type === undefined || named === undefined) return null
  if (targetYear === undefined || status === undefined) return null
  return { row, id, title: name, type, scopes: named, targetYear, status, ...rest }
}

const scopesCell: CellReader<readonly Scope[]> = (cell) => {
  const named = listOf(scopeCell)(cell)
  if (!named.ok) return named
  if (named.value.length === 0) return no('Name at least one scope, such as 1; 2-market.')
  return ok([...new Set(named.value)])
}

const gasesCell: CellReader<readonly string[]> = (cell) => {
  const text = words(cell)
  return text.ok ? ok(gasesNamed(text.value ?? '')) : text
}

type Covered = StatedTerms['coverage'][number]

/** One figure a scope, in the order of the scopes. */
const coverageCell: CellReader<StatedTerms['coverage']> = (cell) => {
  const parts = listOf(coveredPart)(cell)
  if (!parts.ok) return parts
  const twice = parts.value.find(({ scope }, at) => parts.value.findIndex((each) => each.scope === scope) !== at)
  if (twice !== undefined) return no(`Scope ${twice.scope} stands there twice. Keep one of the two.`)
  return ok(parts.value.toSorted((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope)))
}

function coveredPart(entry: string) {
  const pair = pairOf(entry)
  if (pair === null) return no(`“${entry.slice(0, 40)}” is no scope with a part. Write it such as 1: 95.`)
  const scope = scopeCell(pair[0])
  if (!scope.ok) return scope
  const part = percent(between(0, 100))(pair[1])
  return part.ok ? ok<Covered>({ scope: scope.value, percent: part.value }) : part
}

function interimTarget(entry: string) {
  const pair = pairOf(entry)
  if (pair === null) return no(`“${entry.slice(0, 40)}” is no year with a reduction. Write it such as 2030: 42.`)
  const year = yearCell(pair[0])
  if (!year.ok) return year
  const reduction = percent(between(0, 100))(pair[1])
  return reduction.ok ? ok<InterimTarget>({ year: year.value, reductionPercent: reduction.value }) : reduction
}
