import type { Metadata } from 'next'
import { formatInstant } from '#lib/format'
import { verification } from '#lib/views/verification'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { Digest } from '#ui/digest'
import { Textarea } from '#ui/field'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Status } from '#ui/status'
import { Opinions } from '../../submission-parts/opinions.tsx'
import { SubmissionBody } from '../../submission-parts/submission-body.tsx'
import { VerificationThread } from '../../verification-thread.tsx'
import { OpinionForm } from './opinion-form.tsx'

export const metadata: Metadata = { title: 'Verification' }

const states = {
  submitted: 'waits for the steward',
  returned: 'was returned by the steward',
  accepted: 'was accepted by the steward',
  superseded: 'was replaced by a newer one',
} as const

export default async function VerificationPage({ params, searchParams }: PageProps<'/verification/[id]'>) {
  const [place, query] = await Promise.all([params, searchParams])
  const seen = await see(verification, place)
  const { submission, opinion } = seen
  const here = `/verification/${seen.id}`
  const fileHref = (digest: string) => `${here}/evidence/${digest}`
  return (
    <>
      <PageHeader
        title={`Submission ${submission.number} of ${seen.organisationName}`}
        state={
          opinion ? (
            <Status tone="good" words="Your opinion is recorded" />
          ) : (
            <Status tone="info" words="Your opinion is open" />
          )
        }
        deadline={`${seen.clusterName}, sent ${formatInstant(submission.submittedAt)}, ${states[submission.state]}`}
        action={
          !opinion && (
            <LinkButton tone="primary" href="#opinion">
              State your opinion
            </LinkButton>
          )
        }
        lead="You see this submission as it was sent, with its files, and nothing else of the company or the cluster."
      />
      {submission.state === 'superseded' && (
        <Notice tone="warn" title="The company sent a newer submission">
          Your opinion stays bound to this one. To verify the newer one the company has to invite you to it.
        </Notice>
      )}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="questions">
          <h2 id="questions" className="mb-2 text-lg">
            Questions and answers
          </h2>
          <VerificationThread messages={seen.messages}>
            <ActionForm
              name="verification.ask"
              hidden={{ engagementId: seen.id }}
              submitLabel="Send question"
              tone="quiet"
              label="Question"
            >
              <Textarea name="body" label="Ask the company" hint="Its people read it; the stewards do not." rows={3} />
            </ActionForm>
          </VerificationThread>
        </section>
        <section id="opinion" aria-labelledby="opinion-heading" className="scroll-mt-16">
          <h2 id="opinion-heading" className="mb-2 text-lg">
            Your opinion
          </h2>
          {opinion ? (
            <Opinions opinions={[opinion]} fileHref={fileHref} opinionHref={(digest) => `${here}/opinions/${digest}`} />
          ) : (
            <OpinionForm
              here={here}
              engagementId={seen.id}
              submission={submission}
              statement={seen.statement}
              said={query['statement']}
            />
          )}
        </section>
      </div>
      <SubmissionBody document={submission.document} currency={seen.currency} fileHref={fileHref} />
      <footer className="mt-10 border-t border-edge pt-4">
        <h2 className="mb-1 text-base">Digest of this submission</h2>
        <Digest value={submission.digest} />
      </footer>
    </>
  )
}
