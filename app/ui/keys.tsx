'use client'
/**
 * Keys       { pages: {href,label}[] }   `/` goes to the search, `g` and a letter to a page, `?` shows this list
 * KeysButton { }                         opens the list for who has no use for single keys, or has turned them off
 */
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { keyLetters } from './key-letters.ts'

type Page = { readonly href: string; readonly label: string }

const listId = 'keys'
/** So long a `g` waits for its letter, in milliseconds. */
const patience = 2000

/** Single keys get in the way of who steers by voice: they can be turned off, and stay so on this device. */
const isListening = (): boolean => localStorage.getItem(listId) !== 'off'
const listen = (wanted: boolean): void => localStorage.setItem(listId, wanted ? 'on' : 'off')

function openList(): void {
  const list = document.getElementById(listId)
  if (!(list instanceof HTMLDialogElement) || list.open) return
  const box = list.querySelector('input')
  if (box) box.checked = isListening()
  list.showModal()
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog') !== null

const never = () => () => undefined
const inBrowser = () => true
const onServer = () => false

export function Keys({ pages }: { readonly pages: readonly Page[] }) {
  const router = useRouter()
  const letters = keyLetters(pages.map((page) => page.label))
  const askedAt = useRef(-Infinity)
  // Nobody sees the list before a script opens it, so it is not drawn for the document.
  const isThere = useSyncExternalStore(never, inBrowser, onServer)

  useEffect(() => {
    function follow(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || !isListening()) return
      const isAsked = event.timeStamp - askedAt.current < patience
      const page = isAsked ? pages[letters.indexOf(event.key.toLowerCase())] : undefined
      askedAt.current = event.key === 'g' && !page ? event.timeStamp : -Infinity
      if (page) return router.push(page.href)
      if (event.key === '?') return openList()
      const search = event.key === '/' ? document.querySelector<HTMLElement>('input[type="search"]') : null
      if (!search) return
      // Otherwise the sign is typed into the field it has just opened.
      event.preventDefault()
      search.focus()
    }
    document.addEventListener('keydown', follow)
    return () => document.removeEventListener('keydown', follow)
  }, [pages, letters, router])

  return (
    <dialog
      id={listId}
      aria-labelledby={`${listId}-title`}
      className="m-auto max-h-[calc(100dvh-32px)] w-[400px] max-w-[calc(100vw-32px)] rounded-md border border-line bg-raised p-6 text-ink shadow-float backdrop:bg-black/40"
    >
      {isThere && (
        <>
          <h2 id={`${listId}-title`} className="mb-3 text-xl tracking-tight">
            Keys
          </h2>
          <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5">
            <Row keys={['/']} does="Search on this page" />
            {pages.map((page, index) => {
              const letter = letters[index]
              return letter && <Row key={page.href} keys={['g', letter]} does={page.label} />
            })}
            <Row keys={['?']} does="This list" />
            <Row keys={['Esc']} does="Close what is open" />
          </dl>
          <form method="dialog" className="mt-5 flex items-center justify-between gap-4">
            <label className="flex cursor-pointer items-center gap-2">
              <input type="checkbox" className="size-4" onChange={(event) => listen(event.currentTarget.checked)} />
              Listen to single keys
            </label>
            <button type="submit" className="h-8 cursor-pointer rounded-md border border-edge px-3 hover:border-ink">
              Close
            </button>
          </form>
        </>
      )}
    </dialog>
  )
}

function Row({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <>
      <dt className="flex gap-1">
        {keys.map((key) => (
          <kbd key={key} className="min-w-6 rounded-sm border border-edge bg-wash px-1.5 text-center text-sm">
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </>
  )
}

export function KeysButton() {
  return (
    <button
      type="button"
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
        openList()
      }}
      className="flex min-h-8 w-full cursor-pointer items-center rounded-sm px-2 py-1.5 text-left hover:bg-wash"
    >
      Keys
    </button>
  )
}
