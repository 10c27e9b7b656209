import { Room } from '../room.tsx'

export default function ForumLayout({ children }: LayoutProps<'/forum'>) {
  return (
    <Room
      place="Forum"
      rail={[
        { href: '/forum', label: 'All clusters', exact: true },
        { href: '/forum/goals', label: 'Goals' },
        { href: '/forum/clusters/new', label: 'Open a cluster' },
        { href: '/forum/pledges', label: 'Public goals' },
      ]}
    >
      {children}
    </Room>
  )
}
