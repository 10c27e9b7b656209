import type { Metadata } from 'next'
import { companyVerification } from '#lib/views/company-verification'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { Digest } from '#ui/digest'
import { EmptyState } from '#ui/empty-state'
import { TextInput } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { Opinions } from '../../../../../../submission-parts/opinions.tsx'
import { formPlace } from '../../../form-place.ts'
import { EngagementPart } from './engagement-part.tsx'

export const metadata: Metadata = { title: 'Verification' }

export default async function CompanyVerificationPage({
  params,
}: PageProps<'/company/[org]/[cluster]/submissions/[number]/verification'>) {
  const seen = await see(companyVerification, await params)
  const { home, number, opinions, engagements } = seen
  const counted = (count: number) =>
    count === 0 ? 'no opinion yet' : count === 1 ? 'one opinion' : `${count} opinions`
  return (
    <>
      <PageHeader
        title={`Verification of submission ${number}`}
        crumbs={[
          { href: `${home}/submissions`, label: 'Submissions' },
          { href: `${home}/submissions/${number}`, label: `Submission ${number}` },
        ]}
        state={counted(opinions.length)}
        lead="A verifier sees this one submission with its files, asks, and records one opinion. Your company and the cluster’s stewards read it; other members do not."
      />
      <h2 className="mb-1 text-base">Digest of submission {number}</h2>
      <Digest value={seen.digest} />
      {opinions.length > 0 && (
        <section aria-label="Opinions" className="mt-6">
          <Opinions
            opinions={opinions}
            fileHref={(digest) => `${home}/evidence/${digest}`}
            opinionHref={(digest) => `${home}/opinions/${digest}`}
          />
        </section>
      )}
      <section aria-label="Verifiers" className="mt-8">
        {engagements.length === 0 && (
          <EmptyState title="Nobody is invited to verify it">
            {seen.may.invite ? 'Invite a verifier below.' : 'Your company’s admins can invite a verifier.'}
          </EmptyState>
        )}
        {engagements.map((engagement) => (
          <EngagementPart key={engagement.id} engagement={engagement} place={formPlace(seen)} may={seen.may} />
        ))}
      </section>
      {seen.may.invite && (
        <section aria-labelledby="invite-heading" className="mt-8 max-w-md">
          <h2 id="invite-heading" className="mb-3 text-base font-semibold">
            Invite a verifier
          </h2>
          <ActionForm
            name="verification.invite"
            hidden={{ ...formPlace(seen), number }}
            submitLabel="Send the invitation"
            label="Invite a verifier"
          >
            <TextInput
              name="email"
              type="email"
              label="E-mail"
              hint="Somebody from outside. They will read this submission, also what is confidential in it."
              autoComplete="off"
              wide
              maxLength={254}
            />
          </ActionForm>
        </section>
      )}
    </>
  )
}
