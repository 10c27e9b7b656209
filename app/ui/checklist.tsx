/**
 * Checklist { items: {href, label, state: 'done'|'open'|'attention'|'waiting', detail}[] }   what is done and what is missing, in words
 *   done ✓, open ○, attention ◆ (asks for an answer), waiting – (cannot begin yet: not a link)
 */
import Link from 'next/link'
import { classNames } from './class-names.ts'

export type ChecklistState = 'done' | 'open' | 'attention' | 'waiting'
export type ChecklistItem = {
  readonly href: string
  readonly label: string
  readonly state: ChecklistState
  /** The truth in a few words: "5 of 6 sites, 1 check to explain". */
  readonly detail: string
}

const states = {
  done: { mark: '✓', colour: 'text-good', words: 'Done' },
  open: { mark: '○', colour: 'text-faint', words: 'Open' },
  attention: { mark: '◆', colour: 'text-warn', words: 'Needs an answer' },
  waiting: { mark: '–', colour: 'text-faint', words: 'Cannot begin yet' },
} satisfies Record<ChecklistState, object>

export function Checklist({ items }: { readonly items: readonly ChecklistItem[] }) {
  return (
    <ol className="border-t border-line">
      {items.map((item) => {
        const { mark, colour, words } = states[item.state]
        const row = (
          <>
            <span aria-hidden="true" className={classNames('row-span-2 w-4 text-center sm:row-span-1', colour)}>
              {mark}
            </span>
            <span className={item.state === 'waiting' ? 'text-faint' : 'font-medium'}>{item.label}</span>
            <span className="figures text-sm text-soft">
              <span className="sr-only">{words}. </span>
              {item.detail}
            </span>
            <span aria-hidden="true" className="hidden text-faint sm:block">
              {item.state === 'waiting' ? '' : '→'}
            </span>
          </>
        )
        const grid =
          'grid min-h-10 grid-cols-[16px_minmax(0,1fr)] items-center gap-x-3 py-1.5 sm:grid-cols-[16px_minmax(0,16rem)_minmax(0,1fr)_16px]'
        return (
          <li key={item.href} className="border-b border-line">
            {item.state === 'waiting' ? (
              <div className={grid}>{row}</div>
            ) : (
              <Link href={item.href} className={classNames(grid, 'hover:bg-wash')}>
                {row}
              </Link>
            )}
          </li>
        )
      })}
    </ol>
  )
}
