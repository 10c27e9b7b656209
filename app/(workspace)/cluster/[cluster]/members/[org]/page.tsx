import type { Metadata } from 'next'
import { emissionsItem } from '#lib/domain/submission/item-key'
import { formatInstant } from '#lib/format'
import { stewardReading } from '#lib/views/steward-reading'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { Digest } from '#ui/digest'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Status } from '#ui/status'
import { ChangeList } from '../../../../submission-parts/change-list.tsx'
import { Checks, Reasons } from '../../../../submission-parts/item-notes.tsx'
import { Opinions } from '../../../../submission-parts/opinions.tsx'
import { SubmissionBody } from '../../../../submission-parts/submission-body.tsx'
import { ReasonField } from './reason-field.tsx'

export const metadata: Metadata = { title: 'Reading a submission' }

const states = {
  submitted: { tone: 'info', words: 'waits for your decision', mark: '◐' },
  returned: { tone: 'warn', words: 'returned with reasons', mark: '↺' },
  accepted: { tone: 'good', words: 'accepted', mark: '●' },
  superseded: { tone: 'plain', words: 'replaced by a newer one', mark: '–' },
} as const

export default async function ReadingPage({ params }: PageProps<'/cluster/[cluster]/members/[org]'>) {
  const seen = await see(stewardReading, await params)
  const { submission, before } = seen
  const waiting = submission.state === 'submitted'
  const decision = { organisationId: seen.organisationId, clusterId: seen.clusterId, digest: submission.digest }
  const remarksAt = (key: string) => (
    <Reasons
      reasons={[
        ...seen.remarks.filter((each) => each.item === key).map((each) => ({ ...each, author: 'Returned' })),
        ...(before?.remarks ?? [])
          .filter((each) => each.item === key)
          .map((each) => ({ ...each, author: `On submission ${before?.number}` })),
      ]}
    />
  )
  const here = `/cluster/${seen.clusterSlug}/members/${seen.organisationId}`
  const fileHref = (digest: string) => `${here}/evidence/${digest}`
  const at = (key: string) => (
    <>
      <Checks checks={seen.checks.filter((check) => check.item === key)} />
      {remarksAt(key)}
      {waiting && <ReasonField item={key} />}
    </>
  )
  const body = (
    <SubmissionBody
      document={submission.document}
      hubs={seen.hubs}
      currency={seen.currency}
      changes={before?.changes ?? []}
      notes={at}
      below={(figure) => at(emissionsItem(figure.siteId, figure.year))}
      fileHref={fileHref}
    />
  )
  return (
    <>
      <PageHeader
        title={seen.name}
        crumbs={[{ href: `/cluster/${seen.clusterSlug}/members`, label: 'Members' }]}
        state={
          <Status
            {...states[submission.state]}
            words={`Submission ${submission.number} ${states[submission.state].words}`}
          />
        }
        deadline={`Sent ${formatInstant(submission.submittedAt)} by ${submission.submitterName}`}
        action={waiting && <ActionForm name="submission.accept" hidden={decision} submitLabel="Accept submission" />}
      />
      <Notice
        tone="info"
        action={
          <LinkButton size="sm" href={`/cluster/${seen.clusterSlug}/members/${seen.organisationId}/alignment`}>
            Goals and measures
          </LinkButton>
        }
      >
        This reading is noted and shown to {seen.name}.
      </Notice>
      {seen.opinions.length > 0 && (
        <section aria-label="Opinions" className="mb-6">
          <h2 className="mb-2 text-lg">Verified</h2>
          <Opinions
            opinions={seen.opinions}
            fileHref={fileHref}
            opinionHref={(digest) => `${here}/opinions/${digest}`}
          />
        </section>
      )}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <section>
          <h2 className="mb-2 text-lg">Checks</h2>
          {seen.checks.length === 0 ? (
            <p className="text-soft">None: nothing looks wrong.</p>
          ) : (
            <Checks checks={seen.checks} />
          )}
        </section>
        <section>
          <h2 className="mb-2 text-lg">{before ? `Since submission ${before.number}` : 'First submission'}</h2>
          {before ? (
            <ChangeList changes={before.changes} currency={seen.currency} />
          ) : (
            <p className="text-soft">There is none before it to compare with.</p>
          )}
        </section>
      </div>
      {waiting ? (
        <ActionForm
          name="submission.return"
          hidden={decision}
          tone="danger"
          submitLabel="Return with reasons"
          label="Reasons for returning"
          className="mt-6"
        >
          <div>
            <ReasonField item="submission" label="On the whole submission" />
            {body}
          </div>
        </ActionForm>
      ) : (
        <>
          {remarksAt('submission')}
          {body}
        </>
      )}
      <footer className="mt-10 border-t border-edge pt-4">
        <Digest value={submission.digest} />
        {seen.opinions.map((opinion) => (
          <p key={opinion.id} className="mt-2 text-sm text-faint">
            With it stands the opinion of {opinion.document.verifier.body}:{' '}
            <code className="font-mono text-xs">{opinion.digest.slice(0, 12)}…</code>
          </p>
        ))}
      </footer>
    </>
  )
}
