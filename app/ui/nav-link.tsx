'use client'
/** NavLink { href, exact?, className?, activeClassName?, children }   a link that knows when its page is open, and closes its menu */
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

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
  const path = usePathname()
  const target = href.split(/[?#]/, 1)[0] ?? href
  const here = path === target
  const inside = !exact && path.startsWith(`${target}/`)
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : inside ? 'true' : undefined}
      onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
      className={classNames(className, (here || inside) && activeClassName)}
    >
      {children}
    </Link>
  )
}
