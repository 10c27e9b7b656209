import type { Metadata } from 'next'
import { formatInstant } from '#lib/format'
import { roleNames } from '#lib/messages'
import { seeInvitation } from '#lib/views/invitation'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { Facts } from '#ui/facts'
import { TextInput } from '#ui/field'
import { Notice } from '#ui/notice'
import { ClosedLink } from '../../closed-link.tsx'
import { NewPassword } from '../../new-password.tsx'

export const metadata: Metadata = { title: 'Invitation' }

type Invitation = NonNullable<Awaited<ReturnType<typeof seeInvitation>>>

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const seen = await seeInvitation(token)
  if (!seen)
    return (
      <ClosedLink title="This invitation is no longer open">
        It may have been used, taken back or replaced by a newer one, or it is older than 72 hours. Ask whoever invited
        you for a new one.
      </ClosedLink>
    )
  return (
    <>
      <h1 className="mb-4 text-xl tracking-tight">{seen.inviterName} invites you to Concord</h1>
      <Facts layout="list" items={facts(seen)} />
      <div className="mt-8">
        <NextStep seen={seen} token={token} />
      </div>
    </>
  )
}

const facts = (seen: Invitation) => [
  { term: 'For', value: seen.organisationName },
  ...(seen.clusterName === null ? [] : [{ term: 'Cluster', value: seen.clusterName }]),
  ...(seen.submissionNumber === null ? [] : [{ term: 'To verify', value: `Submission ${seen.submissionNumber}` }]),
  { term: 'Your role', value: roleNames[seen.role] },
  { term: 'Sent to', value: seen.email },
  { term: 'Open until', value: formatInstant(seen.expiresAt) },
]

function NextStep({ seen, token }: { readonly seen: Invitation; readonly token: string }) {
  if (seen.signedInAs)
    return (
      <Notice tone="warn" title={`You are signed in as ${seen.signedInAs}`}>
        <p className="mb-3">This invitation is for {seen.email}. Sign out, then open the link again.</p>
        <ActionForm name="session.end" submitLabel="Sign out" tone="quiet" />
      </Notice>
    )
  if (seen.step === 'accept')
    return <ActionForm name="invitation.accept" hidden={{ token }} submitLabel="Accept the invitation" />
  if (seen.step === 'sign-in')
    return (
      <>
        <p className="mb-3 text-soft">This address has an account. Sign in with it to accept.</p>
        <LinkButton tone="primary" href={`/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}`}>
          Sign in
        </LinkButton>
      </>
    )
  return (
    <ActionForm name="invitation.accept" hidden={{ token }} submitLabel="Open my account and accept">
      <TextInput
        name="name"
        label="Your name"
        hint="As colleagues and other members will read it."
        autoComplete="name"
        wide
      />
      <NewPassword />
    </ActionForm>
  )
}
