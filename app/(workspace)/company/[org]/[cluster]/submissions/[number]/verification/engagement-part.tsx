/** EngagementPart { engagement, place, may }   one verifier: where it stands, what was asked and answered, and the way to end it */
import { formatDate, formatInstant } from '#lib/format'
import { ActionForm } from '#ui/action-form'
import { Dialog, DialogClose } from '#ui/dialog'
import { Textarea } from '#ui/field'
import { Status } from '#ui/status'
import { VerificationThread } from '../../../../../../verification-thread.tsx'

type Engagement = {
  readonly id: string
  readonly verifierName: string | null
  readonly begunAt: Date | null
  readonly withdrawnAt: Date | null
  readonly inviterName: string
  readonly invitedAt: Date
  readonly invitation: { readonly email: string; readonly expiresAt: Date } | null
  readonly hasOpinion: boolean
  readonly messages: Parameters<typeof VerificationThread>[0]['messages']
}

export function EngagementPart({
  engagement,
  place,
  may,
}: {
  readonly engagement: Engagement
  readonly place: { readonly organisationId: string; readonly clusterId: string }
  readonly may: { readonly invite: boolean; readonly answer: boolean }
}) {
  const { id, verifierName, withdrawnAt, messages } = engagement
  const name = verifierName ?? engagement.invitation?.email ?? 'Somebody who was invited'
  const runs = verifierName !== null && withdrawnAt === null
  return (
    <article aria-label={name} className="mb-8 border-t border-edge pt-4">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <h3 className="flex flex-wrap items-center gap-x-3 text-base font-semibold">
            {name} <State engagement={engagement} />
          </h3>
          <p className="text-sm text-faint">
            Invited by {engagement.inviterName} on {formatDate(engagement.invitedAt)}
            {engagement.invitation && verifierName === null && (
              <>, open until {formatInstant(engagement.invitation.expiresAt)}</>
            )}
          </p>
        </div>
        {may.invite && withdrawnAt === null && (
          <Dialog label="Withdraw…" title={`Withdraw the engagement of ${name}?`} tone="plain" size="sm">
            <p className="mb-4 max-w-prose text-soft">
              The submission is closed to them from the next click on. What was asked and answered stays, and so does an
              opinion that was recorded.
            </p>
            <ActionForm
              name="verification.withdraw"
              hidden={{ ...place, engagementId: id }}
              submitLabel="Withdraw"
              tone="danger"
              beside={<DialogClose />}
            />
          </Dialog>
        )}
      </div>
      {(runs || messages.length > 0) && (
        <VerificationThread messages={messages}>
          {runs && may.answer && (
            <ActionForm
              name="verification.answer"
              hidden={{ ...place, engagementId: id }}
              submitLabel="Send"
              tone="quiet"
              label={`Write to ${name}`}
            >
              <Textarea name="body" label={messages.length > 0 ? 'Your answer' : `Write to ${name}`} rows={3} />
            </ActionForm>
          )}
        </VerificationThread>
      )}
    </article>
  )
}

function State({
  engagement: { verifierName, withdrawnAt, hasOpinion, invitation },
}: {
  readonly engagement: Engagement
}) {
  if (withdrawnAt !== null) return <Status tone="plain" words={`withdrawn ${formatDate(withdrawnAt)}`} mark="–" />
  if (hasOpinion) return <Status tone="good" words="opinion recorded" />
  if (verifierName !== null) return <Status tone="info" words="verifying" />
  // Only those who invite see addresses; for them an invitation without one is over.
  return <Status tone="plain" words={invitation === null ? 'invited' : 'invited, not here yet'} />
}
