import { notAnOrder, splitWayWords } from '#lib/domain/goals/proposal-words'
import { cutWithShare, type GapShare } from '#lib/domain/goals/split-gap'
import { formatDate, formatNumber, formatTonnes } from '#lib/format'
import type { companyAlignment } from '#lib/views/company-alignment'
import { ActionForm } from '#ui/action-form'
import { Status } from '#ui/status'

type Part = NonNullable<Awaited<ReturnType<typeof companyAlignment.run>>>['parts'][number]

/** The company's own parts of proposals to close a gap, each with the way into its draft. */
export function Parts({
  parts,
  place,
  mayTake,
}: {
  readonly parts: readonly Part[]
  readonly place: { readonly organisationId: string; readonly clusterId: string }
  readonly mayTake: boolean
}) {
  const open = parts.filter(({ share }) => Number(share.tonnes) > 0)
  if (open.length === 0) return null
  return (
    <section className="mb-10" aria-label="Proposed to you">
      <h2 className="text-lg">Proposed to you</h2>
      <p className="mt-0.5 mb-3 max-w-prose text-sm text-soft">{notAnOrder}</p>
      <ul>
        {open.map(({ proposal, share, taken, declined }) => (
          <li
            key={proposal.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3"
          >
            <div className="max-w-prose">
              <p className="figures">
                <b className="font-semibold">
                  {formatTonnes(Number(share.tonnes))} less in {proposal.year}
                </b>{' '}
                {levelWords(share)}
              </p>
              <p className="figures text-sm text-faint">
                Proposal {proposal.number} of {formatDate(proposal.proposedAt)}, draft {proposal.draftNumber}:{' '}
                {formatTonnes(Number(proposal.gapTonnes))} to {proposal.rungName}. {splitWayWords[proposal.way].name}.
              </p>
            </div>
            {taken ? (
              <Status tone="good" words="in your draft" />
            ) : (
              mayTake &&
              cutWithShare(share) !== null && (
                <div className="flex flex-wrap items-center gap-3">
                  {declined && <Status tone="plain" words="declined" />}
                  <ActionForm
                    name="gap.take"
                    hidden={{ ...place, proposalId: proposal.id }}
                    submitLabel="Take into our draft"
                    label={`Take proposal ${proposal.number} into our draft`}
                  />
                  {!declined && (
                    <ActionForm
                      name="gap.decline"
                      hidden={{ ...place, proposalId: proposal.id }}
                      submitLabel="Decline"
                      tone="quiet"
                      label={`Decline proposal ${proposal.number}`}
                    />
                  )}
                </div>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the company would promise with its part. */
function levelWords(share: GapShare): string {
  const level = Math.max(0, Number(share.standingTonnes) - Number(share.tonnes))
  const cut = cutWithShare(share)
  const from = `${formatTonnes(level)} instead of ${formatTonnes(Number(share.standingTonnes))}`
  return cut === null
    ? `would leave ${from}: still above your base of ${share.baseYear}, which no reduction says.`
    : `would leave ${from}: ${formatNumber(Number(cut), 1)} % below ${share.baseYear}.`
}
