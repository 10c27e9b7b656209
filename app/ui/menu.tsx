/**
 * Menu      { id, label, children, align?: 'left'|'right', buttonClassName?, name? }   a button and a menu the browser itself opens
 * MenuLink  { href, children, note?, exact? }                                          a row in it
 */
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { NavLink } from './nav-link.tsx'

export function Menu({
  id,
  label,
  name,
  align = 'left',
  buttonClassName,
  children,
}: {
  readonly id: string
  readonly label: ReactNode
  /** What the button does, where the label alone (initials, a sign) does not say it. */
  readonly name?: string
  readonly align?: 'left' | 'right'
  readonly buttonClassName?: string
  readonly children: ReactNode
}) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={name}
        className={classNames(
          'flex h-8 min-w-0 cursor-pointer items-center gap-1.5 rounded-md px-2 hover:bg-sunk',
          buttonClassName,
        )}
      >
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        className={classNames(
          'menu-popover top-12 max-h-[calc(100dvh-64px)] w-72 max-w-[calc(100vw-16px)] overflow-y-auto p-1',
          align === 'left' ? 'left-2' : 'right-2',
        )}
      >
        {children}
      </div>
    </>
  )
}

export function MenuLink({
  href,
  note,
  exact = true,
  children,
}: {
  readonly href: string
  readonly note?: string
  readonly exact?: boolean
  readonly children: ReactNode
}) {
  return (
    <NavLink
      href={href}
      exact={exact}
      className="flex min-h-8 items-baseline justify-between gap-3 rounded-sm px-2 py-1.5 hover:bg-wash"
      activeClassName="font-semibold text-accent"
    >
      <span className="min-w-0 truncate">{children}</span>
      {note && <span className="shrink-0 text-xs font-normal text-faint">{note}</span>}
    </NavLink>
  )
}
