import type { Metadata } from 'next'
import { isError } from '#lib/domain/submission/checks'
import { formatAge, formatDate } from '#lib/format'
import { companyReview } from '#lib/views/company-review'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { Digest } from '#ui/digest'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { ChangeList } from '../../../../submission-parts/change-list.tsx'
import { Checks, Reasons } from '../../../../submission-parts/item-notes.tsx'
import { SubmissionBody } from '../../../../submission-parts/submission-body.tsx'
import { Opinions } from '../../../../submission-parts/opinions.tsx'
import { EvidenceSection } from '../evidence-section.tsx'
import { formPlace } from '../form-place.ts'
import { SubmissionState } from '../submission-state.tsx'
import { OpenChecks } from './open-checks.tsx'

export const metadata: Metadata = { title: 'Review and send' }

export default async function ReviewPage({ params, searchParams }: PageProps<'/company/[org]/[cluster]/review'>) {
  const [place, query] = await Promise.all([params, searchParams])
  const seen = await see(companyReview, place)
  const fileHref = (digest: string) => `${seen.home}/evidence/${digest}`
  const blocking = seen.checks.filter(isError)
  const unexplained = seen.checks.filter((check) => !isError(check) && check.explanation === null).length
  const mayGo = seen.maySend && blocking.length === 0 && !seen.sentAlready
  const notes = (key: string) => (
    <>
      <Reasons reasons={seen.reasons.filter((each) => each.item === key)} />
      <Checks checks={seen.checks.filter((check) => check.item === key)} />
    </>
  )
  return (
    <>
      <PageHeader
        title="Review and send"
        state={
          seen.last ? (
            <SubmissionState state={seen.last.state} number={seen.last.number} />
          ) : (
            `Nothing sent yet in cycle ${seen.cycle}`
          )
        }
        deadline={
          seen.submitBy ? `Submit by ${formatDate(seen.submitBy)}, ${formatAge(seen.submitBy, seen.now)}` : undefined
        }
        action={
          mayGo && (
            <ActionForm
              name="submission.send"
              hidden={{ ...formPlace(seen), digest: seen.digest }}
              submitLabel="Send submission"
            />
          )
        }
        lead={`This is exactly what goes to the stewards of ${seen.clusterName}. Sending freezes it: it is never changed afterwards, and you can send a newer one.`}
      />
      {seen.sentAlready && seen.last && (
        <Notice tone="good" title={`Submission ${seen.last.number} says exactly this`}>
          There is nothing new to send.
        </Notice>
      )}
      {seen.sentAlready && seen.lastOpinions.length > 0 && (
        <Opinions
          opinions={seen.lastOpinions}
          fileHref={fileHref}
          opinionHref={(digest) => `${seen.home}/opinions/${digest}`}
        />
      )}
      {blocking.length > 0 && (
        <Notice tone="bad" title="It cannot be sent yet">
          {blocking.length === 1 ? 'One point keeps' : `${blocking.length} points keep`} it back. They stand below, each
          with the way to mend it.
        </Notice>
      )}
      {mayGo && unexplained > 0 && (
        <Notice
          tone="warn"
          title={`${unexplained} ${unexplained === 1 ? 'point asks' : 'points ask'} for an explanation`}
        >
          You can send without one. A steward will ask then, so a sentence now saves a return.
        </Notice>
      )}
      <Reasons reasons={seen.reasons.filter((each) => each.item === 'submission')} />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <section>
          <h2 className="mb-2 text-lg">Open checks</h2>
          <OpenChecks checks={seen.checks} seen={seen} />
        </section>
        <section>
          <h2 className="mb-2 text-lg">
            {seen.last ? `What changed since submission ${seen.last.number}` : 'What changed'}
          </h2>
          {seen.last ? (
            <ChangeList changes={seen.changes} currency={seen.currency} />
          ) : (
            <p className="text-soft">This is your first submission here.</p>
          )}
        </section>
      </div>
      <EvidenceSection
        home={seen.home}
        place={formPlace(seen)}
        files={seen.files}
        title="Files behind more than one line"
        lead="A report, a permit, a letter: what stands behind the whole submission. Files for single lines are attached on the page of their site and year."
        said={query['evidence']}
        mayEdit={seen.mayEdit}
      />
      <SubmissionBody
        document={seen.document}
        hubs={seen.hubs}
        currency={seen.currency}
        changes={seen.changes}
        notes={notes}
        fileHref={fileHref}
      />
      <footer className="mt-10 border-t border-edge pt-4">
        <h2 className="mb-1 text-base">Digest of this document</h2>
        <Digest value={seen.digest} />
        <p className="mt-2 max-w-prose text-sm text-faint">
          The button sends what has this digest. If somebody changes the draft before you press it, nothing is sent.
        </p>
      </footer>
    </>
  )
}
