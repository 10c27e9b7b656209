import type { Metadata } from 'next'
import { flowKindNames } from '#lib/domain/inventory/statement-words'
import type { Step } from '#lib/domain/submission/checklist'
import { groupNames } from '#lib/domain/submission/field-names'
import { formatAge, formatDate, formatInstant } from '#lib/format'
import { companyHome } from '#lib/views/company-home'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { Checklist, type ChecklistItem } from '#ui/checklist'
import { DataNote } from '#ui/data-note'
import { Facts } from '#ui/facts'
import { PageHeader } from '#ui/page-header'
import { amountText } from '../../../submission-parts/field-value.tsx'
import { itemHref } from './item-href.ts'
import { SubmissionState } from './submission-state.tsx'

export const metadata: Metadata = { title: 'Company' }

export default async function CompanyPage({ params }: PageProps<'/company/[org]/[cluster]'>) {
  const place = await params
  const seen = await see(companyHome, place)
  const home = `/company/${place.org}/${place.cluster}`
  const sent = seen.newest?.state === 'submitted' || seen.newest?.state === 'accepted'
  return (
    <>
      <PageHeader
        title={seen.name}
        state={
          seen.newest ? (
            <SubmissionState state={seen.newest.state} number={seen.newest.number} />
          ) : (
            `Drafting for ${seen.clusterName}, cycle ${seen.cycle}`
          )
        }
        deadline={
          seen.submitBy && !sent
            ? `Submit by ${formatDate(seen.submitBy)}, ${formatAge(seen.submitBy, seen.now)}`
            : undefined
        }
        action={
          seen.toSign !== null && seen.may.sign && !seen.stanceTaken ? (
            <LinkButton tone="primary" href={`/cluster/${seen.clusterSlug}/sign-off`}>
              Read version {seen.toSign} and take your stance
            </LinkButton>
          ) : (
            <LinkButton tone={sent ? undefined : 'primary'} href={`${home}/review`}>
              {sent ? 'Review' : 'Review and send'}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_300px]">
        <div className="min-w-0 space-y-8">
          <section>
            <h2 className="mb-2 text-lg">The way to your submission</h2>
            <Checklist items={seen.steps.map((step) => checklistItem(step, home, seen.newest?.state ?? null))} />
          </section>
          <Asked seen={seen} home={home} />
          <DataNote note={seen.dataNote} />
        </div>
        <div className="space-y-8">
          <section>
            <h2 className="mb-2 text-lg">Calendar</h2>
            <Facts
              layout="list"
              items={[
                { term: 'Submit by', value: seen.submitBy ? formatDate(seen.submitBy) : 'no date set yet' },
                { term: 'Sign by', value: seen.signBy ? formatDate(seen.signBy) : 'no date set yet' },
              ]}
            />
          </section>
          <section>
            <h2 className="mb-2 text-lg">Who read your submissions</h2>
            {seen.readings.length === 0 ? (
              <p className="text-sm text-soft">Nobody yet. Each reading by a steward or a verifier is listed here.</p>
            ) : (
              <ul className="text-sm">
                {seen.readings.map((reading) => (
                  <li key={reading.id} className="border-b border-line py-1.5">
                    {reading.readerName} <span className="text-faint">{purposes[reading.purpose]}</span>
                    <span className="figures block text-xs text-faint">{formatInstant(reading.at)}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
    </>
  )
}

const purposes = {
  read: 'read it',
  export: 'took it out for a merge',
  ledger: 'read it in the ledger of the cluster',
} as const

const pages = {
  sites: '/sites',
  emissions: '/emissions',
  commitments: '/commitments',
  measures: '/measures',
  submission: '/review',
} as const

function checklistItem(step: Step, home: string, sent: string | null): ChecklistItem {
  const item = { href: `${home}${pages[step.part]}`, label: groupNames[step.part] }
  if (step.part === 'submission' && (sent === 'submitted' || sent === 'accepted'))
    return { ...item, state: 'done', detail: sent === 'accepted' ? 'accepted' : 'sent, waits for a steward' }
  const counts = [
    counted(step.errors, 'error', 'errors'),
    counted(step.warnings, 'point to look at', 'points to look at'),
  ]
  const detail = step.part === 'submission' ? step.tells : [step.tells, ...counts].filter(Boolean).join(', ')
  if (step.state === 'blocked' || step.state === 'look') return { ...item, state: 'attention', detail }
  return { ...item, state: step.state, detail }
}

const counted = (number: number, one: string, many: string): string =>
  number === 0 ? '' : `${number} ${number === 1 ? one : many}`

function Asked({
  seen,
  home,
}: {
  readonly seen: Awaited<ReturnType<typeof companyHome.run>> & object
  readonly home: string
}) {
  const explains = seen.unexplained > 0 && seen.may.edit
  const nothing = seen.reasons.length === 0 && seen.toSign === null && seen.queries.length === 0 && !explains
  return (
    <section>
      <h2 className="mb-2 text-lg">What others ask of you</h2>
      {nothing && <p className="text-soft">Nothing at the moment.</p>}
      <ul className="border-t border-line empty:hidden">
        {seen.toSign !== null && (
          <li className="border-b border-line py-2">
            <TextLink href={`/cluster/${seen.clusterSlug}/sign-off`}>
              Read version {seen.toSign} of the roadmap and{' '}
              {seen.may.sign && !seen.stanceTaken ? 'take your stance' : 'see who has signed'}
            </TextLink>
            {seen.signBy && <span className="figures ml-2 text-sm text-faint">until {formatDate(seen.signBy)}</span>}
          </li>
        )}
        {seen.queries.map((query) => (
          <li key={query.key} className="border-b border-line py-2">
            <TextLink href={`${home}/transfers`}>
              Agree with {query.counterpart} on {flowKindNames[query.kind].toLowerCase()} in {query.year}
            </TextLink>
            <p className="figures max-w-prose text-sm">
              You say {amountText(query.own)} {query.unit}, they say {amountText(query.theirs)} {query.unit}.
            </p>
          </li>
        ))}
        {explains && (
          <li className="border-b border-line py-2">
            <TextLink href={`${home}/review`}>
              Explain {seen.unexplained} {seen.unexplained === 1 ? 'point' : 'points'} of your draft
            </TextLink>
          </li>
        )}
        {seen.reasons.map((each) => (
          <li key={`${each.item} ${each.reason}`} className="border-b border-line py-2">
            <TextLink href={itemHref(home, each.item)}>Answer the steward</TextLink>
            <span className="ml-2 text-sm text-faint">
              {each.author}, {formatDate(each.at)}
            </span>
            <p className="max-w-prose whitespace-pre-line text-sm">{each.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
