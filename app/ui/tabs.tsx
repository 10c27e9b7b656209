/** Tabs { tabs: {href, label, count?, exact?}[], label }   views of one page, as links */
import { NavLink } from './nav-link.tsx'

export type Tab = {
  readonly href: string
  readonly label: string
  readonly count?: string | number
  readonly exact?: boolean
}

export function Tabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }) {
  return (
    <nav aria-label={label} className="mt-4 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <NavLink
              href={tab.href}
              exact={tab.exact ?? true}
              className="flex h-9 items-center gap-1.5 border-b-2 border-transparent text-soft -outline-offset-2 hover:border-edge hover:text-ink"
              activeClassName="border-accent! font-medium text-ink!"
            >
              {tab.label}
              {tab.count !== undefined && <span className="figures text-xs text-faint">{tab.count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
