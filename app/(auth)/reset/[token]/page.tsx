import type { Metadata } from 'next'
import { seeReset } from '#lib/views/reset'
import { ActionForm } from '#ui/action-form'
import { TextLink } from '#ui/button'
import { ClosedLink } from '../../closed-link.tsx'
import { NewPassword } from '../../new-password.tsx'

export const metadata: Metadata = { title: 'Choose a new password' }

export default async function ResetPage({ params }: PageProps<'/reset/[token]'>) {
  const { token } = await params
  const seen = await seeReset(token)
  if (!seen)
    return (
      <ClosedLink title="This link is no longer open">
        It may have been used, replaced by a newer one or be older than 72 hours. Your password is as it was.{' '}
        <TextLink href="/reset">Ask for a new link</TextLink>
      </ClosedLink>
    )
  return (
    <>
      <h1 className="mb-3 text-xl tracking-tight">Choose a new password</h1>
      <p className="mb-6 text-soft">For {seen.email}. Every session of this account ends when you save it.</p>
      <ActionForm name="password.reset" hidden={{ token }} submitLabel="Save the new password">
        <NewPassword />
      </ActionForm>
    </>
  )
}
