import type { ReactNode } from 'react'
import { Room } from './room.tsx'

/** The room of the person alone: what waits, and the account. */
export function OwnRoom({ children }: { readonly children: ReactNode }) {
  return (
    <Room
      place="You"
      rail={[
        { href: '/home', label: 'What waits for me' },
        { href: '/account', label: 'Account and sessions' },
      ]}
    >
      {children}
    </Room>
  )
}
