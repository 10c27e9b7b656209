import { clusterFrame } from '#lib/views/cluster-frame'
import { see } from '#lib/views/view'
import { Room } from '../../room.tsx'

export default async function ClusterLayout({ children, params }: LayoutProps<'/cluster/[cluster]'>) {
  const { cluster } = await params
  const frame = await see(clusterFrame, { cluster })
  const home = `/cluster/${frame.slug}`
  return (
    <Room
      place={frame.name}
      rail={[
        { href: home, label: 'Overview', exact: true },
        { href: `${home}/members`, label: 'Members', count: `${frame.submitted}/${frame.members}` },
        {
          href: `${home}/conflicts`,
          label: 'Conflicts',
          count: frame.openConflicts,
          urgent: frame.blockingConflicts > 0,
        },
        { href: `${home}/roadmap`, label: 'Roadmap', exact: true },
        { href: `${home}/goals`, label: 'Goals' },
        { href: `${home}/infrastructure`, label: 'Infrastructure' },
        { href: `${home}/asks`, label: 'Asks' },
        { href: `${home}/funding`, label: 'Funding' },
        { href: `${home}/scenarios`, label: 'Scenarios' },
        ...(frame.roles.includes('lead') || frame.roles.includes('steward')
          ? [{ href: `${home}/roadmap/schedule`, label: 'Best schedule' }]
          : []),
        ...(frame.roles.includes('steward')
          ? [
              { href: `${home}/economics`, label: 'Economics' },
              { href: `${home}/what-if`, label: 'What if' },
              { href: `${home}/flows`, label: 'Flows' },
            ]
          : []),
        { href: `${home}/ledger`, label: 'Ledger' },
        { href: `${home}/versions`, label: 'What changed' },
        { href: `${home}/sign-off`, label: 'Sign-off', urgent: frame.frozen?.state === 'in-signature' },
        { href: `${home}/progress`, label: 'Progress' },
        { href: `${home}/factors`, label: 'Factors' },
        { href: `${home}/people`, label: 'People' },
        { href: `${home}/audit`, label: 'Audit trail' },
        ...(frame.roles.includes('lead') ? [{ href: `${home}/settings`, label: 'Settings' }] : []),
      ]}
    >
      {children}
    </Room>
  )
}
