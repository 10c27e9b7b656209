'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Board } from '#lib/domain/signoff/board'
import { BoardTable } from '#ui/board-table'

type Answer = { readonly state: string; readonly board: Board }

const everyMilliseconds = 4000

/**
 * The board as it stands, looked at again every few seconds while the page is in front of somebody. Without script it is the
 * board as of the request. A change of state draws the whole page again, since forms and buttons depend on it.
 */
export function LiveBoard({
  board,
  state,
  from,
  open,
}: {
  readonly board: Board
  readonly state: string
  readonly from: string
  /** Nothing moves any more once the sign-off is closed. */
  readonly open: boolean
}) {
  // What the page itself brought is newer than what was fetched for the page before it.
  const [fetched, keep] = useState<{ readonly after: Board; readonly board: Board } | null>(null)
  const router = useRouter()
  useEffect(() => {
    if (!open) return
    const gone = new AbortController()
    const timer = setInterval(() => {
      if (document.hidden) return
      void ask(from, gone.signal).then((answer) => {
        if (!answer) return
        keep({ after: board, board: answer.board })
        if (answer.state !== state) router.refresh()
      })
    }, everyMilliseconds)
    return () => {
      clearInterval(timer)
      gone.abort()
    }
  }, [from, open, state, board, router])
  return (
    <div aria-live="polite" aria-relevant="additions text">
      <BoardTable board={fetched?.after === board ? fetched.board : board} named open={open} />
    </div>
  )
}

/** Null when there is no answer to show: signed out, offline, gone. The next round asks again. */
async function ask(from: string, signal: AbortSignal): Promise<Answer | null> {
  try {
    const answer = await fetch(from, { signal, redirect: 'error', headers: { accept: 'application/json' } })
    return answer.ok ? ((await answer.json()) as Answer) : null
  } catch {
    return null
  }
}
