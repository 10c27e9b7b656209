'use client'
/**
 * NavLink { href, exact?, className?, activeClassName?, children }   a link that knows when its page is open
 * Rail    { items: {href,label,group?,count?,urgent?,exact?}[] }      the pages of a room, one below the other, each group under its name
 *   Plain links, followed by SoftLinks, which also closes the menu they stand in. The rail is one component for all of its links:
 *   it stands on every page twice.
 */
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type Here = 'page' | 'true' | undefined

/** `page` for the open page itself, `true` for one inside it. */
function hereOn(path: string, href: string, exact: boolean): Here {
  const target = href.split(/[?#]/, 1)[0] ?? href
  if (path === target) return 'page'
  return !exact && path.startsWith(`${target}/`) ? 'true' : undefined
}

export function NavLink({
  href,
  exact = false,
  className,
  activeClassName,
  children,
}: {
  readonly href: string
  readonly exact?: boolean
  readonly className?: string
  readonly activeClassName?: string
  readonly children: ReactNode
}) {
  const here = hereOn(usePathname(), href, exact)
  return (
    <a data-soft="" href={href} aria-current={here} className={classNames(className, here && activeClassName)}>
      {children}
    </a>
  )
}

export type RailItem = {
  readonly href: string
  readonly label: string
  /** The name above the first page of a group; what has none stands at the top, without one. Items of a group stand together. */
  readonly group?: string
  readonly count?: string | number
  /** The count waits for me. */
  readonly urgent?: boolean
  readonly exact?: boolean
}

export function Rail({ items }: { readonly items: readonly RailItem[] }) {
  const path = usePathname()
  const groups = [...new Set(items.map((item) => item.group))]
  return groups.map((group) => (
    <div key={group ?? ''} className={group && 'mt-4'}>
      {group && (
        <p aria-hidden="true" className="mb-0.5 px-2 text-xs text-faint">
          {group}
        </p>
      )}
      <ul aria-label={group} className="space-y-px">
        {items
          .filter((item) => item.group === group)
          .map((item) => (
            <RailLink key={item.href} item={item} here={hereOn(path, item.href, item.exact ?? false)} />
          ))}
      </ul>
    </div>
  ))
}

function RailLink({ item, here }: { readonly item: RailItem; readonly here: Here }) {
  return (
    <li>
      <a
        data-soft=""
        href={item.href}
        aria-current={here}
        className={classNames(
          'flex min-h-8 items-center justify-between gap-2 rounded-md px-2 text-soft hover:bg-sunk hover:text-ink',
          here && 'bg-sunk font-medium text-ink!',
        )}
      >
        <span className="min-w-0 py-1 wrap-break-word">{item.label}</span>
        {item.count !== undefined && (
          <span className={item.urgent ? 'figures text-xs font-semibold text-bad' : 'figures text-xs text-faint'}>
            {item.count}
          </span>
        )}
      </a>
    </li>
  )
}
