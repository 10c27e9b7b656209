/**
 * PageHeader { title, state?, deadline?, action?, crumbs?: {href,label}[], tabs?: {href,label,count?}[], lead? }
 * At the top of every page: where I am (crumbs, title), what state it is in (a Status or words), until when, and the one next thing.
 */
import type { ReactNode } from 'react'
import { Tabs, type Tab } from './tabs.tsx'

export type Crumb = { readonly href: string; readonly label: string }

export function PageHeader({
  title,
  state,
  deadline,
  action,
  crumbs = [],
  tabs,
  lead,
}: {
  readonly title: ReactNode
  readonly state?: ReactNode
  readonly deadline?: ReactNode
  readonly action?: ReactNode
  readonly crumbs?: readonly Crumb[]
  readonly tabs?: readonly Tab[]
  /** One sentence under the title, where the page needs it. */
  readonly lead?: ReactNode
}) {
  return (
    <header className="mb-6 pt-6 print:pt-0">
      {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 lg:flex-nowrap">
        <div className="min-w-0">
          <h1 className="text-xl tracking-tight sm:text-2xl sm:tracking-[-0.02em]">{title}</h1>
          {(state || deadline) && (
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
              {state}
              {deadline && <span className="figures">{deadline}</span>}
            </p>
          )}
          {lead && <p className="mt-2 max-w-prose text-soft">{lead}</p>}
        </div>
        {action && <div className="flex flex-wrap items-center gap-2 sm:pt-1 lg:shrink-0 print:hidden">{action}</div>}
      </div>
      {tabs ? <Tabs tabs={tabs} label="Views" /> : <hr className="mt-4 border-line" />}
    </header>
  )
}

export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="You are here" className="mb-1 text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-2 text-faint">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="after:ml-2 after:content-['/']">
            <a data-soft="" href={crumb.href} className="hover:text-ink hover:underline">
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
