/** Notice { tone?: 'plain'|'info'|'warn'|'bad'|'good', title?, children?, action? }   a calm panel for what one must know before reading on */
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { StatusTone } from './status.tsx'

const tones = {
  plain: { box: 'border-edge bg-wash', title: 'text-ink' },
  info: { box: 'border-plain bg-plain-wash', title: 'text-plain' },
  good: { box: 'border-good bg-good-wash', title: 'text-good' },
  warn: { box: 'border-warn bg-warn-wash', title: 'text-warn' },
  bad: { box: 'border-bad bg-bad-wash', title: 'text-bad' },
} satisfies Record<StatusTone, { readonly box: string; readonly title: string }>

export function Notice({
  tone = 'plain',
  title,
  children,
  action,
}: {
  readonly tone?: StatusTone
  readonly title?: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div
      role="note"
      className={classNames(
        'my-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-l-3 px-4 py-3',
        tones[tone].box,
      )}
    >
      <div className="max-w-prose min-w-0">
        {title && <p className={classNames('font-semibold', tones[tone].title)}>{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
      {action}
    </div>
  )
}
