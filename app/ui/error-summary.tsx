/**
 * ErrorSummary { title, items?: {href?, text}[], ref? }   what was refused and where; takes focus when ActionForm shows it
 * FormNotice   { children, tone?: 'good'|'bad'|'plain' }  one line on what happened to my data
 */
import type { ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'

export type SummaryItem = { readonly href?: string; readonly text: string }

export function ErrorSummary({
  title,
  items = [],
  ref,
}: {
  readonly title: string
  readonly items?: readonly SummaryItem[]
  readonly ref?: Ref<HTMLDivElement>
}) {
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="max-w-prose rounded-md border border-bad bg-bad-wash px-4 py-3 text-ink"
    >
      <p className="font-semibold text-bad">{title}</p>
      {items.length > 0 && (
        <ul className="mt-1 space-y-1">
          {items.map((item) => (
            <li key={`${item.href} ${item.text}`}>
              {item.href ? (
                <a href={item.href} className="text-bad underline underline-offset-3 hover:decoration-2">
                  {item.text}
                </a>
              ) : (
                item.text
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const tones = {
  good: 'border-good text-good',
  bad: 'border-bad text-bad',
  plain: 'border-edge text-soft',
} as const

export function FormNotice({
  children,
  tone = 'plain',
}: {
  readonly children: ReactNode
  readonly tone?: keyof typeof tones
}) {
  return (
    <p role="status" className={classNames('max-w-prose border-l-3 py-0.5 pl-3 text-sm', tones[tone])}>
      {children}
    </p>
  )
}
