import { companyFrame } from '#lib/views/company-frame'
import { see } from '#lib/views/view'
import { railGroup } from '#ui/frame'
import { Room } from '../../../room.tsx'

export default async function CompanyLayout({ children, params }: LayoutProps<'/company/[org]/[cluster]'>) {
  const frame = await see(companyFrame, await params)
  const { home } = frame
  return (
    <Room
      place={frame.name}
      rail={[
        {
          href: home,
          label: 'Overview',
          exact: true,
          ...(frame.reasons > 0 ? { count: frame.reasons, urgent: true } : {}),
        },
        ...railGroup('Inventory', [
          { href: `${home}/sites`, label: 'Sites' },
          { href: `${home}/emissions`, label: 'Emissions' },
          { href: `${home}/completeness`, label: 'Completeness' },
          { href: `${home}/years`, label: 'Years' },
          { href: `${home}/output`, label: 'Output' },
          { href: `${home}/transfers`, label: 'Transfers and trade' },
          { href: `${home}/factors`, label: 'Factors' },
          { href: `${home}/reports`, label: 'Reports' },
        ]),
        ...railGroup('Plan', [
          { href: `${home}/commitments`, label: 'Commitments' },
          { href: `${home}/measures`, label: 'Measures' },
          { href: `${home}/alignment`, label: 'Alignment' },
        ]),
        ...railGroup('Send', [
          { href: `${home}/import`, label: 'Import and export' },
          { href: `${home}/review`, label: 'Review and send' },
          { href: `${home}/submissions`, label: 'Submissions', count: frame.submissions },
        ]),
        ...railGroup('Company', [
          ...(frame.mayInvite ? [{ href: `${home}/people`, label: 'People' }] : []),
          { href: frame.cluster, label: `${frame.clusterName} cluster` },
        ]),
      ]}
    >
      {children}
    </Room>
  )
}
