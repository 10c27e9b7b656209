import { verification } from '#lib/views/verification'
import { see } from '#lib/views/view'
import { Room } from '../../room.tsx'

/** The room of one verification: the way back to what waits, and the parts of the page. */
export default async function VerificationLayout({ children, params }: LayoutProps<'/verification/[id]'>) {
  const { id, organisationName, submission } = await see(verification, await params)
  return (
    <Room
      place={`Submission ${submission.number}, ${organisationName}`}
      rail={[
        { href: '/home', label: 'What waits for me' },
        { href: `/verification/${id}`, label: 'Verification', exact: true },
        { href: '/account', label: 'Account and sessions' },
      ]}
    >
      {children}
    </Room>
  )
}
