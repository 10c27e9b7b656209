/**
 * Room { place, rail, children }   the frame of a signed-in room: switcher to every other room of this person, rail, account.
 */
import type { ReactNode } from 'react'
import { placesOf } from '#lib/views/places'
import { seeOwn } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { Frame, type RailItem } from '#ui/frame'
import { KeysButton } from '#ui/keys'
import { Menu, MenuLink } from '#ui/menu'
import { ThemeChoice } from '#ui/theme-choice'

export async function Room({
  place,
  rail,
  children,
}: {
  readonly place: string
  readonly rail: readonly RailItem[]
  readonly children: ReactNode
}) {
  const open = await seeOwn(placesOf)
  const groups = [
    { label: 'You', items: [{ href: '/home', label: 'What waits for me' }] },
    { label: 'Companies', items: open.companies },
    { label: 'Clusters', items: open.clusters },
    { label: 'Verifications', items: open.verifications },
    { label: 'Forum', items: open.forum ? [{ href: '/forum', label: 'All clusters' }] : [] },
  ]
  return (
    <Frame
      place={place}
      places={groups.filter((group) => group.items.length > 0)}
      rail={rail}
      tools={<Person {...open} />}
    >
      {children}
    </Frame>
  )
}

function Person({ person, email }: { readonly person: string; readonly email: string }) {
  const initials = person
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase()
  return (
    // The name begins with what is shown: who steers by voice says what is read.
    <Menu id="person" align="right" name={`${initials}, account of ${person}`} label={initials}>
      <p className="px-2 pt-1 pb-2 text-sm text-soft">
        {person}
        <br />
        <span className="text-faint">{email}</span>
      </p>
      <MenuLink href="/account">Account and sessions</MenuLink>
      <KeysButton />
      <ThemeChoice />
      <div className="px-1 pt-1">
        <ActionForm name="session.end" submitLabel="Sign out" tone="plain" size="sm" />
      </div>
    </Menu>
  )
}
