import { verificationFrame } from '#lib/views/verification-frame'
import { see } from '#lib/views/view'
import { Room } from '../../room.tsx'

/** The room of one verification: the way back to what waits, and the parts of the page. */
export default async function VerificationLayout({ children, params }: LayoutProps<'/verification/[id]'>) {
  const { id, name, number } = await see(verificationFrame, await params)
  return (
    <Room
      place={`Submission ${number}, ${name}`}
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
