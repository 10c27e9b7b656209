'use client'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Spot } from '#lib/domain/grid/block'
import { columnLooks } from './columns.ts'
import { editorClass, leaving, type EditorProps } from './editing.ts'
import { FactorEditor } from './factor-editor.tsx'

export function CellEditor(props: EditorProps) {
  return props.column === 'factor' ? <FactorEditor {...props} /> : <TextEditor {...props} />
}

function TextEditor({ column, row, editing, label, onCommit, onCancel }: EditorProps) {
  const [text, setText] = useState(editing.text ?? row.cells[column])
  const ended = useRef(false)
  const list = useId()
  const look = columnLooks[column]
  const options = look.options?.(row.cells) ?? []
  const end = (move: Spot | null) => {
    ended.current = true
    onCommit(text, move)
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation()
    if (event.key === 'Escape') {
      ended.current = true
      return onCancel()
    }
    const move = leaving(event, editing.quick)
    if (!move) return
    event.preventDefault()
    end(move)
  }
  return (
    <>
      <input
        // The cell was chosen by key or click: its editor is where the person is.
        ref={(input) => input?.focus()}
        aria-label={label}
        value={text}
        list={options.length > 0 ? list : undefined}
        inputMode={look.figures ? 'decimal' : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!ended.current) onCommit(text, null)
        }}
        className={`${editorClass} ${look.figures ? 'text-right' : ''}`}
      />
      {options.length > 0 && (
        <datalist id={list}>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}
