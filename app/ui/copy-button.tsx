'use client'
/** CopyButton { text, label, done? }   copies, and says so */
import { useState } from 'react'
import { buttonClass } from './button.tsx'

export function CopyButton({
  text,
  label,
  done = 'Copied',
}: {
  readonly text: string
  readonly label: string
  readonly done?: string
}) {
  const [said, say] = useState<string | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(done),
      () => say('Copying is not allowed here: select the text instead'),
    )
  return (
    <button type="button" onClick={() => void copy()} onBlur={() => say(null)} className={buttonClass('quiet', 'sm')}>
      <span aria-live="polite">{said ?? label}</span>
    </button>
  )
}
