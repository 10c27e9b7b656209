'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { editsOf, nextSending, settle, type Answered } from '#lib/domain/grid/saving'
import { sheetOf, type Sheet } from '#lib/domain/grid/sheet'
import type { GridRow } from '#lib/domain/inventory/grid-row'

/** As many rows as one post carries. */
const mostRows = 500
/** So long after the last edit a save begins, and so long after one that failed the next. In milliseconds. */
const patience = 500
const afterFailure = 4000

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed'

/** The sheet in front of somebody, saved as it is typed: one post at a time, the rows that changed, none twice. */
export function useSheet(rows: readonly GridRow[], address: string, year: number) {
  const [sheet, setSheet] = useState<Sheet>(() => sheetOf(rows))
  const [fault, setFault] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const latest = useRef(sheet)
  useEffect(() => {
    latest.current = sheet
  }, [sheet])

  const send = useCallback(async () => {
    const sending = nextSending(latest.current, mostRows)
    if (sending === null) return
    const sent = editsOf(latest.current)
    setSending(true)
    try {
      const answers = await post(address, { year, ...sending })
      setFault(null)
      setSheet((now) => settle(now, sent, answers))
    } catch (refused) {
      setFault(refused instanceof Error ? refused.message : 'The rows could not be saved.')
    } finally {
      setSending(false)
    }
  }, [address, year])

  const isWaiting = nextSending(sheet, 1) !== null
  useEffect(() => {
    if (isSending || nextSending(sheet, 1) === null) return undefined
    const timer = setTimeout(() => void send(), fault === null ? patience : afterFailure)
    return () => clearTimeout(timer)
  }, [sheet, isSending, fault, send])

  useEffect(() => {
    if (!isWaiting && !isSending) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isWaiting, isSending])

  const saving: Saving = isSending ? 'saving' : fault !== null && isWaiting ? 'failed' : isWaiting ? 'waiting' : 'saved'
  return { sheet, setSheet, saving, fault, send }
}

async function post(address: string, body: object): Promise<readonly Answered[]> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (answer === null) throw new Error('The server cannot be reached.')
  const said = (await answer.json().catch(() => null)) as { rows?: readonly Answered[]; sentence?: string } | null
  if (answer.ok && said?.rows) return said.rows
  throw new Error(said?.sentence ?? 'The rows could not be saved.')
}
