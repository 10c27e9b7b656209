'use client'
/** InventoryGrid { address, factorAddress, year, gwp, rows, factors, country, mayEdit, siteName, whenEmpty }   the lines of a site and year, edited as in a spreadsheet */
import { useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react'
import {
  blockBetween,
  blockText,
  clearEdits,
  fillDownEdits,
  parseBlock,
  pasteEdits,
  type Spot,
} from '#lib/domain/grid/block'
import { chooseRow, linesKept } from '#lib/domain/grid/saving'
import { editCells, redo, removeRows, undo, type Edit, type Making } from '#lib/domain/grid/sheet'
import type { GwpSet } from '#lib/domain/factors/factor'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import { gridColumns } from '#lib/domain/inventory/grid-cells'
import { shownTonnes, type GridRow } from '#lib/domain/inventory/grid-row'
import { readCells } from '#lib/domain/inventory/read-cells'
import { useTellLines } from '../year-tabs.tsx'
import type { Editing } from './editing.ts'
import { GridStatus } from './grid-status.tsx'
import { GridTable } from './grid-table.tsx'
import { GridToolbar } from './grid-toolbar.tsx'
import { GridTotals } from './grid-totals.tsx'
import { moveOf } from './moves.ts'
import { ProblemList } from './problem-list.tsx'
import { StaleRows } from './stale-rows.tsx'
import { useSheet } from './use-sheet.ts'

export type GridProps = {
  readonly address: string
  readonly factorAddress: string
  readonly country: string
  readonly year: number
  readonly gwp: GwpSet
  readonly rows: readonly GridRow[]
  readonly factors: readonly FrozenFactor[]
  readonly mayEdit: boolean
  readonly siteName: string
  /** How a year without lines can begin; it goes with the first row. */
  readonly whenEmpty: ReactNode
}

export function InventoryGrid({
  address,
  factorAddress,
  country,
  year,
  gwp,
  rows,
  factors,
  mayEdit,
  siteName,
  whenEmpty,
}: GridProps) {
  const { sheet, setSheet, saving, fault, send } = useSheet(rows, address, year)
  useTellLines(linesKept(sheet))
  // Grows with each search; a row is read with it when it is written, so no change of it has to draw anything.
  const [known] = useState(() => new Map(factors.map((factor) => [factor.id, factor])))
  const [active, setActive] = useState<Spot>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<Spot>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<Editing | null>(null)
  const [note, setNote] = useState('')
  const table = useRef<HTMLTableElement>(null)
  const selection = blockBetween(anchor, active)
  const lastRow = mayEdit ? sheet.rows.length : sheet.rows.length - 1

  const making: Making = useMemo(
    () => ({
      newId: () => crypto.randomUUID(),
      reckon: (_id, cells) => {
        const line = readCells(cells, { gwp, findFactor: (id) => known.get(id) ?? null })
        return { tonnes: shownTonnes(line), problems: line.content.kind === 'open' ? line.content.problems : {} }
      },
    }),
    [gwp, known],
  )

  const write = (edits: readonly Edit[]) => setSheet((now) => editCells(now, edits, making))
  const back = () => setSheet((now) => undo(now, making))
  const forth = () => setSheet((now) => redo(now, making))
  const goTo = (to: Spot, extend = false) => {
    const spot = {
      row: Math.max(0, Math.min(lastRow, to.row)),
      column: Math.max(0, Math.min(gridColumns.length - 1, to.column)),
    }
    setActive(spot)
    if (!extend) setAnchor(spot)
    setNote('')
  }
  const begin = (next: Editing) => {
    if (!mayEdit) return
    setAnchor(active)
    setEditing(next)
  }
  const commit = (text: string, move: Spot | null) => {
    const column = gridColumns[active.column]
    if (column) write([{ row: active.row, column, text: text.trim() }])
    setEditing(null)
    table.current?.focus({ preventScroll: true })
    if (move) goTo({ row: active.row + move.row, column: active.column + move.column })
  }
  const cancel = () => {
    setEditing(null)
    table.current?.focus({ preventScroll: true })
  }
  const removeSelected = () => {
    const ids = sheet.rows.slice(selection.top, selection.bottom + 1).map((row) => row.id)
    setSheet((now) => removeRows(now, new Set(ids)))
    goTo({ row: selection.top, column: active.column })
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (editing) return
    const command = event.ctrlKey || event.metaKey
    const move = moveOf(event)
    if (move) {
      event.preventDefault()
      return goTo(move(active, { row: lastRow, column: gridColumns.length - 1 }), event.shiftKey && event.key !== 'Tab')
    }
    if (command && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      setAnchor({ row: 0, column: 0 })
      return setActive({ row: Math.max(0, sheet.rows.length - 1), column: gridColumns.length - 1 })
    }
    if (!mayEdit) return
    const doing = commands({
      back,
      forth,
      fillDown: () => write(fillDownEdits(sheet.rows, selection)),
      remove: removeSelected,
    })
    const order = command ? doing[`${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`] : undefined
    if (order) {
      event.preventDefault()
      return order()
    }
    if (command || event.altKey) return
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      return write(clearEdits(selection))
    }
    if (event.key === 'F2' || event.key === 'Enter') {
      event.preventDefault()
      return begin({ text: null, quick: false })
    }
    if (event.key.length === 1) {
      event.preventDefault()
      begin({ text: event.key, quick: true })
    }
  }

  function onCopy(event: ClipboardEvent): void {
    if (editing) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', blockText(sheet.rows, selection))
    if (event.type === 'cut' && mayEdit) write(clearEdits(selection))
  }

  function onPaste(event: ClipboardEvent): void {
    if (editing || !mayEdit) return
    event.preventDefault()
    const cells = parseBlock(event.clipboardData.getData('text/plain'))
    const { edits, left } = pasteEdits(cells, selection)
    write(edits)
    const lost =
      left === 0 ? '' : ` ${left} ${left === 1 ? 'cell lay' : 'cells lay'} beyond the last column and stayed out.`
    setNote(`Pasted ${cells.length} ${cells.length === 1 ? 'row' : 'rows'}.${lost}`)
  }

  const column = gridColumns[active.column] ?? 'stream'
  return (
    <div>
      {sheet.rows.length === 0 && whenEmpty}
      {mayEdit && (
        <GridToolbar
          mayUndo={sheet.past.length > 0}
          mayRedo={sheet.future.length > 0}
          onUndo={back}
          onRedo={forth}
          onFillDown={() => write(fillDownEdits(sheet.rows, selection))}
          onRemove={removeSelected}
          saving={saving}
          fault={fault}
          onRetry={() => void send()}
        />
      )}
      <StaleRows rows={sheet.rows} onChoose={(id, choice) => setSheet((now) => chooseRow(now, id, choice))} />
      <GridTable
        ref={table}
        label={`Inventory of ${siteName}, ${year}`}
        rows={sheet.rows}
        factors={known}
        active={active}
        selection={selection}
        editing={editing}
        mayEdit={mayEdit}
        factorSearch={{ address: factorAddress, year, country, onFound: (factor) => known.set(factor.id, factor) }}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
        onChoose={(spot, extend) => goTo(spot, extend)}
        onBegin={() => begin({ text: null, quick: false })}
        onCommit={commit}
        onCancel={cancel}
      />
      <GridStatus column={column} problem={sheet.rows[active.row]?.problems[column]} note={note} />
      <GridTotals rows={sheet.rows} />
      <ProblemList
        rows={sheet.rows}
        onGo={(spot) => {
          goTo(spot)
          table.current?.focus()
        }}
      />
    </div>
  )
}

type Orders = {
  readonly back: () => void
  readonly forth: () => void
  readonly fillDown: () => void
  readonly remove: () => void
}

const commands = ({ back, forth, fillDown, remove }: Orders): Readonly<Record<string, () => void>> => ({
  z: back,
  'shift+z': forth,
  y: forth,
  d: fillDown,
  '-': remove,
})
