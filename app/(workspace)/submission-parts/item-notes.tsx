/**
 * Reasons { reasons }   what a steward wrote to an item, until it is sent again
 * Checks  { checks }    what stands against an item, ■ keeps it back, ◆ asks to be looked at, with what its company wrote to it
 */
import type { ExplainedCheck } from '#lib/domain/submission/explanations'
import { formatDate } from '#lib/format'

export type ShownReason = {
  readonly item: string
  readonly reason: string
  readonly author: string
  readonly at?: Date
}

export function Reasons({ reasons }: { readonly reasons: readonly ShownReason[] }) {
  return reasons.map((each) => (
    <blockquote
      key={`${each.item} ${each.reason}`}
      className="my-2 max-w-prose border-l-3 border-warn bg-warn-wash px-3 py-1.5 text-sm"
    >
      <p className="whitespace-pre-line">{each.reason}</p>
      <footer className="text-xs text-warn">
        {each.author}, steward{each.at ? `, ${formatDate(each.at)}` : ''}
      </footer>
    </blockquote>
  ))
}

export function Checks({ checks }: { readonly checks: readonly ExplainedCheck[] }) {
  if (checks.length === 0) return null
  return (
    <ul className="my-2 max-w-prose space-y-1 text-sm">
      {checks.map((check) => (
        <li key={check.key} className="flex gap-2">
          <span aria-hidden="true" className={check.severity === 'error' ? 'text-bad' : 'text-warn'}>
            {check.severity === 'error' ? '■' : '◆'}
          </span>
          <span>
            <span className="sr-only">{check.severity === 'error' ? 'Keeps it back: ' : 'To look at: '}</span>
            {check.sentence}
            {check.explanation !== null && (
              <span className="block border-l-2 border-edge pl-2 whitespace-pre-line text-soft">
                {check.explanation}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
