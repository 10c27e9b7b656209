'use client'
import { memo } from 'react'
import type { Block, Spot } from '#lib/domain/grid/block'
import { isUnsaved } from '#lib/domain/grid/saving'
import type { SheetRow } from '#lib/domain/grid/sheet'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import { gridColumns, type GridColumn } from '#lib/domain/inventory/grid-cells'
import { formatNumber } from '#lib/format'
import { CellEditor } from './cell-editor.tsx'
import { columnLooks } from './columns.ts'
import { cellId, type Editing, type FactorSearch } from './editing.ts'

type Props = {
  readonly at: number
  readonly row: SheetRow
  readonly factors: ReadonlyMap<string, FrozenFactor>
  readonly active: Spot
  readonly selection: Block
  readonly editing: Editing | null
  readonly factorSearch: FactorSearch
  readonly onChoose: (spot: Spot, extend: boolean) => void
  readonly onBegin: () => void
  readonly onCommit: (text: string, move: Spot | null) => void
  readonly onCancel: () => void
}

/** One row of the grid. It is drawn again only when it, or the part of the selection that lies in it, changes. */
export const GridLine = memo(Line, (before, after) => {
  if (before.row !== after.row || before.at !== after.at) return false
  const touched = ({ at, active, selection }: Props) =>
    active.row === at || (selection.top <= at && at <= selection.bottom)
  return !touched(before) && !touched(after)
})

function Line({ at, row, factors, active, selection, editing, ...on }: Props) {
  const isInBlock = at >= selection.top && at <= selection.bottom
  return (
    <tr aria-rowindex={at + 2} aria-selected={isInBlock} className="h-8">
      <th
        scope="row"
        className={`sticky left-0 z-10 border-r border-b border-line border-r-edge px-2 text-right text-xs font-normal ${isInBlock ? 'bg-accent-wash text-ink' : 'bg-wash text-faint'}`}
      >
        {row.id === '' ? <span aria-label="New row">+</span> : at + 1}
      </th>
      {gridColumns.map((column, index) => {
        const spot = { row: at, column: index }
        const isActive = active.row === at && active.column === index
        const isChosen = isInBlock && index >= selection.left && index <= selection.right
        const problem = row.problems[column]
        return (
          <td
            key={column}
            id={cellId(spot)}
            aria-colindex={index + 2}
            aria-selected={isChosen}
            aria-invalid={problem !== undefined}
            title={problem}
            onMouseDown={(event) => {
              if (!isActive || !editing) on.onChoose(spot, event.shiftKey)
            }}
            onDoubleClick={on.onBegin}
            className={cellClass(column, index, { isActive, isChosen, isBad: problem !== undefined })}
          >
            {isActive && editing ? (
              <CellEditor
                column={column}
                row={row}
                editing={editing}
                label={`${columnLooks[column].head}, row ${at + 1}`}
                shown={shownText(column, row, factors)}
                factorSearch={on.factorSearch}
                onCommit={on.onCommit}
                onCancel={on.onCancel}
              />
            ) : (
              shownText(column, row, factors)
            )}
          </td>
        )
      })}
      <td
        aria-colindex={gridColumns.length + 2}
        aria-readonly
        className="sticky right-0 z-10 max-sm:static border-b border-l border-line border-l-edge bg-wash px-2 text-right"
      >
        <Result row={row} />
      </td>
    </tr>
  )
}

function Result({ row }: { readonly row: SheetRow }) {
  const unsaved =
    isUnsaved(row) && row.id !== '' ? (
      <span title="Not saved yet" className="mr-1 text-faint">
        ·
      </span>
    ) : null
  if (row.tonnes !== null)
    return (
      <>
        {unsaved}
        {formatNumber(Number(row.tonnes), placesOf(Number(row.tonnes)))}
      </>
    )
  const isOpen = Object.keys(row.problems).length > 0
  return isOpen ? <span className="text-bad">■ open</span> : <>{unsaved}</>
}

/** A small source keeps its digits; a large one does not pretend to grams. */
const placesOf = (tonnes: number): number => (Math.abs(tonnes) >= 100 ? 0 : Math.abs(tonnes) >= 1 ? 1 : 3)

function shownText(column: GridColumn, row: SheetRow, factors: ReadonlyMap<string, FrozenFactor>): string {
  const text = row.cells[column]
  if (column !== 'factor' || text === '') return text
  const factor = factors.get(text)
  return factor ? `${factor.name}, ${factor.region} ${factor.year}` : text
}

type Look = { readonly isActive: boolean; readonly isChosen: boolean; readonly isBad: boolean }

function cellClass(column: GridColumn, index: number, { isActive, isChosen, isBad }: Look): string {
  return [
    'relative h-8 truncate border-r border-b border-line px-2',
    columnLooks[column].figures ? 'text-right' : '',
    index === 0 ? 'sticky left-11 z-10 font-medium max-sm:static' : '',
    isBad ? 'bg-bad-wash text-bad' : isChosen ? 'bg-accent-wash' : 'bg-paper',
    isActive ? 'overflow-visible outline-2 -outline-offset-2 outline-accent' : '',
  ].join(' ')
}
