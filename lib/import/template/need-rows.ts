import type { BookingRow, LevelEvidenceRow, MeasureFlowRow, PrerequisiteRow } from '#lib/domain/measures/need-rows'
import { levels } from '#lib/domain/submission/document'
import { bookingsSheet } from '#lib/domain/template/bookings-sheet'
import { flowSides } from '#lib/domain/template/flows-sheet'
import { levelEvidenceSheet } from '#lib/domain/template/level-evidence-sheet'
import { measureFlowKinds, measureFlowsSheet } from '#lib/domain/template/measure-flows-sheet'
import { prerequisitesSheet } from '#lib/domain/template/prerequisites-sheet'
import { optionalTextUpTo } from '../cells.ts'
import type { ReadRow } from '../csv-rows.ts'
import {
  choice,
  dayCell,
  hiddenId,
  nonNegative,
  optional,
  optionalYear,
  readersCell,
  rowCells,
  shortWords,
  title,
  wholeBetween,
} from './row-cells.ts'

export const readBookingRow: ReadRow<BookingRow> = (row, cells, problems) => {
  const booking = rowCells<keyof typeof bookingsSheet.columns>(bookingsSheet, row, cells, problems)
  const id = booking.read('id', hiddenId) ?? null
  const measure = booking.read('measure', title)
  const hub = booking.read('hub', title)
  const perYear = booking.read('perYear', nonNegative)
  const rest = {
    unit: booking.isEmpty('unit') ? undefined : booking.read('unit', shortWords),
    from: booking.read('from', optionalYear),
    rampYears: booking.read('rampYears', optional(wholeBetween(1, 40))),
    class: booking.read('class', readersCell),
  }
  if (measure === undefined || hub === undefined || perYear === undefined) return null
  return { row, id, measure, hub, perYear, ...rest }
}

export const readMeasureFlowRow: ReadRow<MeasureFlowRow> = (row, cells, problems) => {
  const flow = rowCells<keyof typeof measureFlowsSheet.columns>(measureFlowsSheet, row, cells, problems)
  const id = flow.read('id', hiddenId) ?? null
  const measure = flow.read('measure', title)
  const side = flow.read('side', choice(flowSides))
  const what = flow.read('what', choice(measureFlowKinds))
  const [member, outside] = [flow.read('member', shortWords), flow.read('outside', shortWords)]
  if (flow.isEmpty('member') && flow.isEmpty('outside'))
    flow.problem('member', 'Name the member at the other end, or in the next column the company outside the cluster.')
  if (!flow.isEmpty('member') && !flow.isEmpty('outside'))
    flow.problem('outside', 'The other end is a member or somebody outside the cluster. Keep one of the two.')
  const perYear = flow.read('perYear', nonNegative)
  const unit = flow.isEmpty('unit') ? undefined : flow.read('unit', shortWords)
  const seen = flow.read('class', readersCell)
  if (measure === undefined || side === undefined || what === undefined || perYear === undefined) return null
  const ends = { member: member?.trim() || null, outside: outside?.trim() || null }
  return { row, id, measure, side, what, ...ends, perYear, unit, class: seen }
}

export const readLevelEvidenceRow: ReadRow<LevelEvidenceRow> = (row, cells, problems) => {
  const reached = rowCells<keyof typeof levelEvidenceSheet.columns>(levelEvidenceSheet, row, cells, problems)
  const id = reached.read('id', hiddenId) ?? null
  const measure = reached.read('measure', title)
  const level = reached.read('level', choice(levels))
  const reachedOn = reached.read('reachedOn', optional(dayCell))
  const note = reached.read('note', optionalTextUpTo(500))
  return measure === undefined || level === undefined ? null : { row, id, measure, level, reachedOn, note }
}

export const readPrerequisiteRow: ReadRow<PrerequisiteRow> = (row, cells, problems) => {
  const said = rowCells<keyof typeof prerequisitesSheet.columns>(prerequisitesSheet, row, cells, problems)
  const id = said.read('id', hiddenId) ?? null
  const measure = said.read('measure', title)
  const first = said.read('first', title)
  return measure === undefined || first === undefined ? null : { row, id, measure, first }
}
