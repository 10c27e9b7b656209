import type { Metadata } from 'next'
import { formatInstant } from '#lib/format'
import { companySubmission } from '#lib/views/company-submissions'
import { see } from '#lib/views/view'
import { LinkButton } from '#ui/button'
import { Digest } from '#ui/digest'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { ChangeList } from '../../../../../submission-parts/change-list.tsx'
import { Reasons } from '../../../../../submission-parts/item-notes.tsx'
import { Opinions } from '../../../../../submission-parts/opinions.tsx'
import { SubmissionBody } from '../../../../../submission-parts/submission-body.tsx'
import { SubmissionState } from '../../submission-state.tsx'

export const metadata: Metadata = { title: 'Submission' }

export default async function SubmissionPage({ params }: PageProps<'/company/[org]/[cluster]/submissions/[number]'>) {
  const seen = await see(companySubmission, await params)
  const { submission, before, home } = seen
  const fileHref = (digest: string) => `${home}/evidence/${digest}`
  const reasonsAt = (key: string) => <Reasons reasons={seen.remarks.filter((each) => each.item === key)} />
  const atFigures = seen.remarks.filter((each) => each.item.startsWith('emissions:'))
  return (
    <>
      <PageHeader
        title={`Submission ${submission.number}`}
        crumbs={[{ href: `${home}/submissions`, label: 'Submissions' }]}
        state={<SubmissionState state={submission.state} />}
        deadline={`Sent ${formatInstant(submission.submittedAt)} by ${submission.submitterName}`}
        action={
          <>
            <LinkButton href={`${home}/submissions/${submission.number}/verification`}>Verification</LinkButton>
            <LinkButton href={`${home}/submissions/${submission.number}/document`} prefetch={false}>
              Download JSON
            </LinkButton>
          </>
        }
      />
      {submission.state === 'returned' && (
        <Notice
          tone="warn"
          title={`Returned by ${submission.deciderName ?? 'a steward'}`}
          action={<LinkButton href={`${home}/review`}>To your draft</LinkButton>}
        >
          Your draft is as you left it. The reasons stand beside its items until you send it again.
        </Notice>
      )}
      {reasonsAt('submission')}
      <Digest value={submission.digest} />
      {seen.opinions.length > 0 && (
        <section aria-label="Opinions" className="mt-4">
          <Opinions
            opinions={seen.opinions}
            fileHref={fileHref}
            opinionHref={(digest) => `${home}/opinions/${digest}`}
          />
        </section>
      )}
      {before && (
        <section className="mt-6">
          <h2 className="mb-2 text-lg">What changed since submission {before.number}</h2>
          <ChangeList changes={before.changes} currency={seen.currency} />
        </section>
      )}
      <SubmissionBody
        document={submission.document}
        hubs={seen.hubs}
        currency={seen.currency}
        changes={before?.changes ?? []}
        notes={reasonsAt}
        fileHref={fileHref}
        {...(atFigures.length > 0
          ? {
              below: (figure) => {
                const own = atFigures.filter((each) => each.item === `emissions:${figure.siteId}:${figure.year}`)
                return own.length > 0 ? <Reasons reasons={own} /> : null
              },
            }
          : {})}
      />
    </>
  )
}
