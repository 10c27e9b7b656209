'use client'
/** GridTable { … }   draws the rows in view and no others, so that five thousand are as quick as fifty */
import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
} from 'react'
import type { Block, Spot } from '#lib/domain/grid/block'
import type { SheetRow } from '#lib/domain/grid/sheet'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import { emptyCells, gridColumns } from '#lib/domain/inventory/grid-cells'
import { columnLooks } from './columns.ts'
import { GridLine } from './grid-line.tsx'
import { cellId, type Editing, type FactorSearch } from './editing.ts'

type Props = {
  readonly ref: Ref<HTMLTableElement>
  readonly label: string
  readonly rows: readonly SheetRow[]
  readonly factors: ReadonlyMap<string, FrozenFactor>
  readonly active: Spot
  readonly selection: Block
  readonly editing: Editing | null
  readonly mayEdit: boolean
  readonly factorSearch: FactorSearch
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
  readonly onChoose: (spot: Spot, extend: boolean) => void
  readonly onBegin: () => void
  readonly onCommit: (text: string, move: Spot | null) => void
  readonly onCancel: () => void
}

const rowHeight = 32
const headHeight = 32
/** Rows drawn beyond what is in view, so that a scroll shows no gap. */
const around = 12
const numberWidth = 44
const resultWidth = 108
const blank: SheetRow = {
  id: '',
  place: 0,
  cells: emptyCells,
  tonnes: null,
  problems: {},
  seen: null,
  edits: 0,
  savedEdits: 0,
}

export function GridTable(props: Props) {
  const { ref, label, rows, active, mayEdit } = props
  const frame = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const [scrolled, setScrolled] = useState(0)
  useImperativeHandle(ref, () => table.current as HTMLTableElement, [])
  useEffect(() => {
    if (frame.current) showCell(frame.current, active)
  }, [active])

  const count = rows.length + (mayEdit ? 1 : 0)
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - around)
  const last = Math.min(count, first + inView + 2 * around)
  const shown = Array.from({ length: last - first }, (_, at) => first + at)
  const width = numberWidth + resultWidth + gridColumns.reduce((sum, column) => sum + columnLooks[column].width, 0)
  return (
    <div
      ref={frame}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      className="relative max-h-[min(60dvh,640px)] overflow-auto rounded-md border border-edge"
    >
      <table
        ref={table}
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={gridColumns.length + 2}
        aria-multiselectable
        aria-readonly={!mayEdit}
        aria-activedescendant={cellId(active)}
        tabIndex={0}
        onKeyDown={props.onKeyDown}
        onCopy={props.onCopy}
        onCut={props.onCopy}
        onPaste={props.onPaste}
        className="figures table-fixed border-separate border-spacing-0 text-sm -outline-offset-2"
        style={{ width }}
      >
        <colgroup>
          <col style={{ width: numberWidth }} />
          {gridColumns.map((column) => (
            <col key={column} style={{ width: columnLooks[column].width }} />
          ))}
          <col style={{ width: resultWidth }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1} className="text-left text-xs text-faint">
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 h-8 border-r border-b border-edge bg-wash px-2 font-medium"
            >
              <span className="sr-only">Row</span>
            </th>
            {gridColumns.map((column, at) => (
              <th
                key={column}
                scope="col"
                className={`sticky top-0 h-8 truncate border-r border-b border-line border-b-edge bg-wash px-2 font-medium ${columnLooks[column].figures ? 'text-right' : ''} ${at === 0 ? 'left-11 z-20 max-sm:left-auto max-sm:z-10' : 'z-10'}`}
              >
                {columnLooks[column].head}
              </th>
            ))}
            <th
              scope="col"
              className="sticky top-0 right-0 z-20 h-8 max-sm:right-auto max-sm:z-10 border-b border-l border-edge bg-wash px-2 text-right font-medium"
            >
              t CO₂e
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} />
          {shown.map((at) => (
            <GridLine key={rows[at]?.id ?? 'blank'} at={at} row={rows[at] ?? blank} {...props} />
          ))}
          <Spacer rows={count - last} />
        </tbody>
      </table>
    </div>
  )
}

const inView = Math.ceil(640 / rowHeight)

/** Stands for rows that are not drawn. */
const Spacer = ({ rows }: { readonly rows: number }) =>
  rows > 0 ? <tr aria-hidden="true" style={{ height: rows * rowHeight }} /> : null

/** Scrolls just so far that a cell is in view, clear of the columns and the heading that stay. */
function showCell(frame: HTMLElement, { row, column }: Spot): void {
  const top = headHeight + row * rowHeight
  if (top - headHeight < frame.scrollTop) frame.scrollTop = top - headHeight
  if (top + rowHeight > frame.scrollTop + frame.clientHeight) frame.scrollTop = top + rowHeight - frame.clientHeight
  const before = gridColumns.slice(0, column).reduce((sum, each) => sum + columnLooks[each].width, 0)
  const name = gridColumns[column]
  if (!name || column === 0) {
    frame.scrollLeft = 0
    return
  }
  const stays = frame.clientWidth < 640 ? numberWidth : numberWidth + columnLooks.stream.width
  const left = numberWidth + before
  const right = left + columnLooks[name].width
  if (left - stays < frame.scrollLeft) frame.scrollLeft = left - stays
  const result = frame.clientWidth < 640 ? 0 : resultWidth
  if (right + result > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = right + result - frame.clientWidth
}
