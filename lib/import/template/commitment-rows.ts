import type { CommitmentRow } from '#lib/domain/goals/commitment-row'
import { no, ok } from '#lib/domain/result'
import { commitmentStatuses, commitmentTypes, type InterimTarget, type Scope } from '#lib/domain/submission/document'
import { commitmentsSheet } from '#lib/domain/template/commitments-sheet'
import { scopeCell, yearCell, type CellReader } from '../cells.ts'
import type { ReadRow } from '../csv-rows.ts'
import {
  between,
  choice,
  hiddenId,
  listOf,
  nonNegative,
  optional,
  optionalYear,
  pairOf,
  percent,
  rowCells,
  title,
  words,
} from './row-cells.ts'

export const readCommitmentRow: ReadRow<CommitmentRow> = (row, cells, problems) => {
  const commitment = rowCells<keyof typeof commitmentsSheet.columns>(commitmentsSheet, row, cells, problems)
  const id = commitment.read('id', hiddenId) ?? null
  const name = commitment.read('title', title)
  const type = commitment.read('type', choice(commitmentTypes))
  const scopes = commitment.read('scopes', scopesCell)
  const targetYear = commitment.read('targetYear', yearCell)
  const status = commitment.read('status', choice(commitmentStatuses))
  const rest = {
    baseYear: commitment.read('baseYear', optionalYear),
    baseTonnes: commitment.read('baseTonnes', optional(nonNegative)),
    reductionPercent: commitment.read('reductionPercent', optional(percent(between(0, 100)))),
    interim: commitment.read('interim', listOf(interimTarget)),
    source: commitment.read('source', words),
  }
  if (name === undefined || type === undefined || scopes === undefined) return null
  if (targetYear === undefined || status === undefined) return null
  return { row, id, title: name, type, scopes, targetYear, status, ...rest }
}

const scopesCell: CellReader<readonly Scope[]> = (cell) => {
  const scopes = listOf(scopeCell)(cell)
  if (!scopes.ok) return scopes
  if (scopes.value.length === 0) return no('Name at least one scope, such as 1; 2-market.')
  return ok([...new Set(scopes.value)])
}

function interimTarget(entry: string) {
  const pair = pairOf(entry)
  if (pair === null) return no(`“${entry.slice(0, 40)}” is no year with a reduction. Write it such as 2030: 42.`)
  const year = yearCell(pair[0])
  if (!year.ok) return year
  const reduction = percent(between(0, 100))(pair[1])
  return reduction.ok ? ok<InterimTarget>({ year: year.value, reductionPercent: reduction.value }) : reduction
}
