'use client'
import { useEffect, useId, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import { editorClass, leaving, type EditorProps } from './editing.ts'

/** So long a key waits for the next before it is searched for, in milliseconds. */
const patience = 80

const listHeight = 288
const listWidth = 448

/** Below the cell, or above it where there is no room; outside the grid, which would cut it off. */
function placeBeside({ left, top, bottom }: DOMRect): CSSProperties {
  const isLow = bottom + listHeight > window.innerHeight && top > listHeight
  const from = Math.max(8, Math.min(left, window.innerWidth - listWidth - 8))
  return isLow ? { left: from, bottom: window.innerHeight - top + 2 } : { left: from, top: bottom + 2 }
}

/** A search in the cell: what fits, best first; the arrow keys choose and Enter takes. */
export function FactorEditor({ row, editing, label, shown, factorSearch, onCommit, onCancel }: EditorProps) {
  const [text, setText] = useState(editing.text ?? shown)
  const [found, setFound] = useState<readonly FrozenFactor[]>([])
  const [chosen, setChosen] = useState(0)
  const ended = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' })
  const list = useId()
  const { address, year, country } = factorSearch
  const unit = row.cells.unit

  useLayoutEffect(() => {
    input.current?.focus()
    if (input.current) setPlace(placeBeside(input.current.getBoundingClientRect()))
  }, [])

  useEffect(() => {
    const ask = new AbortController()
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ query: text, year: String(year), unit, country })
      void fetch(`${address}?${query}`, { signal: ask.signal })
        .then((answer) => answer.json() as Promise<{ factors: readonly FrozenFactor[] }>)
        .then(({ factors }) => {
          setFound(factors)
          setChosen(0)
        })
        .catch(() => undefined)
    }, patience)
    return () => {
      clearTimeout(timer)
      ask.abort()
    }
  }, [text, address, year, unit, country])

  const end = (take: string, move: { row: number; column: number } | null) => {
    ended.current = true
    for (const factor of found) factorSearch.onFound(factor)
    onCommit(take, move)
  }
  /** Untouched text keeps the factor that stands; an emptied cell has none; anything else is what was typed. */
  const asTyped = () => (text === shown ? row.cells.factor : text)
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation()
    if (event.key === 'Escape') {
      ended.current = true
      return onCancel()
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      return setChosen((now) => Math.max(0, Math.min(found.length - 1, now + step)))
    }
    const move = leaving(event, false)
    if (!move) return
    event.preventDefault()
    const pick = text === shown || text === '' ? null : found[chosen]
    end(pick?.id ?? asTyped(), move)
  }
  return (
    <>
      <input
        ref={input}
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
        aria-autocomplete="list"
        value={text}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => {
          if (editing.text === null) event.currentTarget.select()
        }}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!ended.current) end(asTyped(), null)
        }}
        className={editorClass}
      />
      <div
        id={list}
        role="listbox"
        aria-label="Factors"
        style={place}
        className="fixed z-30 max-h-72 w-md max-w-[calc(100vw-16px)] overflow-y-auto rounded-md border border-line bg-raised py-1 text-left text-ink shadow-float"
      >
        {found.map((factor, at) => (
          <div
            key={factor.id}
            id={`${list}-${at}`}
            role="option"
            aria-selected={at === chosen}
            tabIndex={-1}
            // The press comes before the blur that would end the search.
            onMouseDown={(event) => {
              event.preventDefault()
              end(factor.id, { row: 0, column: 0 })
            }}
            className={`cursor-pointer px-2 py-1 ${at === chosen ? 'bg-accent-wash' : 'hover:bg-wash'}`}
          >
            <span className="block truncate font-medium">{factor.name}</span>
            <span className="block truncate text-xs text-faint">
              {factor.region} {factor.year}, per {factor.per}
              {factor.basis === null ? '' : ` ${factor.basis}`}, {factor.publisher}
            </span>
          </div>
        ))}
        {found.length === 0 && <p className="px-2 py-1 text-faint">Nothing fits yet.</p>}
      </div>
    </>
  )
}
