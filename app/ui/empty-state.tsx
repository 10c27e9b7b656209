/** EmptyState { title, children?, action? }   says what is missing and what to do about it */
import type { ReactNode } from 'react'

export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    // Right under a page's head, whose own line closes it, a second line would stand empty.
    <div className="border-y border-line py-8 [header+&]:border-t-0 [header+&]:pt-0 [header+section>&]:border-t-0 [header+section>&]:pt-0">
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="mt-1 max-w-prose text-soft">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
    </div>
  )
}
