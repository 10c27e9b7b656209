'use client'
import { Button } from '#ui/button'
import type { Saving } from './use-sheet.ts'

const states: Readonly<Record<Saving, string>> = {
  saved: 'Everything is saved',
  waiting: 'Saving…',
  saving: 'Saving…',
  failed: 'Not saved yet',
}

export function GridToolbar(props: {
  readonly mayUndo: boolean
  readonly mayRedo: boolean
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onFillDown: () => void
  readonly onRemove: () => void
  readonly saving: Saving
  readonly fault: string | null
  readonly onRetry: () => void
}) {
  const { saving, fault } = props
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2">
      <Button size="sm" aria-disabled={!props.mayUndo} aria-keyshortcuts="Control+Z" onClick={props.onUndo}>
        Undo
      </Button>
      <Button size="sm" aria-disabled={!props.mayRedo} aria-keyshortcuts="Control+Shift+Z" onClick={props.onRedo}>
        Redo
      </Button>
      <Button size="sm" aria-keyshortcuts="Control+D" onClick={props.onFillDown}>
        Fill down
      </Button>
      <Button size="sm" aria-keyshortcuts="Control+-" onClick={props.onRemove}>
        Remove rows
      </Button>
      <span role="status" className={`ml-auto text-sm ${saving === 'failed' ? 'text-bad' : 'text-faint'}`}>
        {states[saving]}
        {saving === 'failed' && fault !== null && `: ${fault} Your rows stay here, and are tried again.`}
      </span>
      {saving === 'failed' && (
        <Button size="sm" onClick={props.onRetry}>
          Save now
        </Button>
      )}
    </div>
  )
}
