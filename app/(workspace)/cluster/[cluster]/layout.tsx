import { clusterFrame, type ClusterFrame } from '#lib/views/cluster-frame'
import { see } from '#lib/views/view'
import { railGroup, type RailItem } from '#ui/frame'
import { Room } from '../../room.tsx'

export default async function ClusterLayout({ children, params }: LayoutProps<'/cluster/[cluster]'>) {
  const { cluster } = await params
  const frame = await see(clusterFrame, { cluster })
  return (
    <Room place={frame.name} rail={railOf(frame)}>
      {children}
    </Room>
  )
}

/** What a company brings and settles, what is planned of it, what is shared, what is agreed, and what stands behind it all. */
function railOf(frame: ClusterFrame): readonly RailItem[] {
  const home = `/cluster/${frame.slug}`
  const [leads, stewards] = [frame.roles.includes('lead'), frame.roles.includes('steward')]
  return [
    { href: home, label: 'Overview', exact: true },
    { href: `${home}/members`, label: 'Members', count: `${frame.submitted}/${frame.members}` },
    {
      href: `${home}/conflicts`,
      label: 'Conflicts',
      count: frame.openConflicts,
      urgent: frame.blockingConflicts > 0,
    },
    ...railGroup('Plan', [
      { href: `${home}/roadmap`, label: 'Roadmap', exact: true },
      { href: `${home}/goals`, label: 'Goals' },
      { href: `${home}/scenarios`, label: 'Scenarios' },
      ...(leads || stewards ? [{ href: `${home}/roadmap/schedule`, label: 'Best schedule' }] : []),
      ...(stewards
        ? [
            { href: `${home}/what-if`, label: 'What if' },
            { href: `${home}/economics`, label: 'Economics' },
          ]
        : []),
    ]),
    ...railGroup('Shared', [
      { href: `${home}/infrastructure`, label: 'Infrastructure' },
      { href: `${home}/asks`, label: 'Asks' },
      { href: `${home}/funding`, label: 'Funding' },
      { href: `${home}/ledger`, label: 'Ledger' },
      ...(stewards ? [{ href: `${home}/flows`, label: 'Flows' }] : []),
      { href: `${home}/factors`, label: 'Factors' },
    ]),
    ...railGroup('Agreed', [
      { href: `${home}/versions`, label: 'What changed' },
      { href: `${home}/sign-off`, label: 'Sign-off', urgent: frame.frozen?.state === 'in-signature' },
      { href: `${home}/progress`, label: 'Progress' },
    ]),
    ...railGroup('Office', [
      { href: `${home}/people`, label: 'People' },
      { href: `${home}/audit`, label: 'Audit trail' },
      ...(leads ? [{ href: `${home}/settings`, label: 'Settings' }] : []),
    ]),
  ]
}
