import type { Metadata } from 'next'
import { timeLimits, usualTimeLimit } from '#lib/domain/schedule/job'
import { clusterSchedule } from '#lib/views/cluster-schedule'
import { formatInstant } from '#lib/format'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { TextLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { EarlierPart } from './earlier-part.tsx'
import { LivePart } from './live-part.tsx'
import { PremisesPart } from './premises-part.tsx'
import { ProposalPart } from './proposal-part.tsx'
import { TakePart } from './take-part.tsx'

export const metadata: Metadata = { title: 'Best schedule' }

const about = `First the least is missed of the target, then the least is spent, within capital, hubs, what must come first and what excludes each other. A measure starts in its planned year or later. It is a proposal: nobody’s plan is changed by it.`

export default async function SchedulePage({ params, searchParams }: PageProps<'/cluster/[cluster]/roadmap/schedule'>) {
  const { cluster } = await params
  const { of, taken, again } = await searchParams
  const seen = await see(clusterSchedule, { cluster, of: wordOf(of), taken: wordOf(taken) })
  const { shown, live, draft } = seen
  const path = `${seen.home}/roadmap/schedule`
  const ask = seen.mayAsk && draft !== null && live === null && <AskPart clusterId={seen.clusterId} />
  return (
    <>
      <PageHeader
        title="Best schedule"
        crumbs={[{ href: `${seen.home}/roadmap`, label: 'Roadmap' }]}
        state={shown === null ? undefined : `On draft ${shown.draftNumber}`}
        deadline={shown?.endedAt ? `Worked out ${formatInstant(shown.endedAt)}` : undefined}
        lead={about}
      />
      {live && (
        <LivePart live={live} clusterId={seen.clusterId} currency={seen.currency} path={path} mayCancel={seen.mayAsk} />
      )}
      {again === 'yes' && shown && (
        <Notice tone="info" title="Nothing has changed since">
          What it rests on and the time it may take are the same, so this result is shown again and not worked out anew.
        </Notice>
      )}
      {shown?.proposal && draft && again !== 'yes' && shown.draftNumber < draft.number && (
        <Notice tone="warn" title={`Draft ${draft.number} is newer`}>
          This schedule rests on what was accepted at draft {shown.draftNumber}. Ask again to have one of what stands
          now.
        </Notice>
      )}
      {shown && shown.state === 'failed' && (
        <Notice tone="bad" title="No schedule was found">
          {shown.reason}
        </Notice>
      )}
      {shown && shown.state === 'cancelled' && (
        <Notice title="This computation was cancelled">Nothing came of it.</Notice>
      )}
      {ask && <div className="mb-8">{ask}</div>}
      {shown === null && live === null && (
        <EmptyState title="No schedule yet">
          <p>
            {draft === null
              ? 'It starts from what was accepted and merged: merge a first draft.'
              : 'The lead asks for it. A solver then looks for the year in which each measure starts and each hub is built, proves how far from the best it can be at most, and says what is missed of the target and why.'}
          </p>
        </EmptyState>
      )}
      {shown?.proposal && (
        <>
          <TakePart
            seen={seen}
            jobId={shown.id}
            differs={shown.proposal.measures.some(({ own, proposed }) => own !== proposed)}
          />
          <ProposalPart shown={{ ...shown, proposal: shown.proposal }} currency={seen.currency} />
        </>
      )}
      <PremisesPart seen={seen} />
      <EarlierPart jobs={seen.jobs} shownId={shown?.id ?? null} path={path} />
      {!seen.mayAsk && <p className="mt-8 text-sm text-soft">The lead of the cluster asks for schedules.</p>}
      <p className="mt-4 text-sm">
        <TextLink href={`${seen.home}/roadmap`}>To the roadmap</TextLink>
      </p>
    </>
  )
}

function AskPart({ clusterId }: { readonly clusterId: string }) {
  return (
    <ActionForm
      name="schedule.ask"
      hidden={{ clusterId }}
      submitLabel="Find the best schedule"
      label="Ask for the best schedule"
      layout="row"
      tone="primary"
    >
      <Select
        name="timeLimit"
        label="It may take"
        defaultValue={String(usualTimeLimit)}
        options={timeLimits.map((seconds) => ({ value: String(seconds), label: limitInWords(seconds) }))}
      />
    </ActionForm>
  )
}

const limitInWords = (seconds: number): string => {
  if (seconds < 60) return `${seconds} seconds`
  return seconds === 60 ? '1 minute' : `${seconds / 60} minutes`
}

const wordOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
