import type { Metadata } from 'next'
import { formatDate } from '#lib/format'
import { pathOfText, pathText } from '#lib/domain/roadmap/trace/path-text'
import type { FigurePath } from '#lib/domain/roadmap/trace/trace'
import { clusterRoadmap } from '#lib/views/cluster-roadmap'
import { figureTrace } from '#lib/views/figure-trace'
import { seeMeasureWaits } from '#lib/views/measure-waits'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton, TextLink } from '#ui/button'
import type { Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { still } from '#ui/still'
import { PathwayTable } from '#ui/charts/pathway-table'
import { TimeLine } from '#ui/charts/time-line'
import { CarriedPart } from '#ui/roadmap-document/carried-part'
import { CommitmentsPart } from '#ui/roadmap-document/commitments-part'
import { ScenarioPart } from '#ui/roadmap-document/scenario-part'
import { MembersPart } from '#ui/roadmap-document/members-part'
import { DiscussLink } from './discuss-link.tsx'
import { FigureThread } from './figure-thread.tsx'
import { figureOf, isFigure, isMilestone, threadHref, type RoadmapPlace } from './figures.ts'
import { OpenThreads } from './open-threads.tsx'
import { TracePart } from './trace-part.tsx'
import { WaitingPart } from './waiting-part.tsx'
import { WedgeChoice, Wedges } from './wedges.tsx'

export const metadata: Metadata = { title: 'Roadmap' }

export default async function RoadmapPage({ params, searchParams }: PageProps<'/cluster/[cluster]/roadmap'>) {
  const { cluster } = await params
  const query = await searchParams
  const number = typeof query.draft === 'string' && /^\d{1,6}$/.test(query.draft) ? Number(query.draft) : undefined
  const about = typeof query.about === 'string' && isFigure(query.about) ? query.about : undefined
  const seen = await see(clusterRoadmap, { cluster, draft: number, about })
  if (seen.draft === null) {
    return (
      <>
        <PageHeader title="Roadmap" state="Nothing merged yet" />
        <EmptyState
          title="The roadmap appears with the first merge"
          action={
            seen.mayMerge ? (
              <LinkButton tone="primary" href={`/cluster/${cluster}`}>
                To the overview
              </LinkButton>
            ) : undefined
          }
        >
          <p>Companies submit, stewards accept, and the lead merges what was accepted into one draft.</p>
        </EmptyState>
      </>
    )
  }
  const { draft } = seen
  const waits = await seeMeasureWaits(cluster, seen.clusterId, draft)
  const everyYear = query.years === 'all'
  const byCompany = query.wedges === 'company'
  const page = { cluster, draft: number, everyYear, byCompany }
  // Everything that the parts below show, so that a part is drawn once for all who look at the same draft, which is the same for
  // every member of the cluster; what measures wait for is not.
  const shows = JSON.stringify([draft.digest, page, seen.discussed, seen.names])
  return (
    <>
      <PageHeader
        title="Roadmap"
        state={`Draft ${draft.number}${draft.document.scenario ? `, follows “${draft.document.scenario.name}”` : ''}`}
        deadline={`Merged ${formatDate(draft.mergedAt)} by ${draft.mergerName}`}
        action={<NextStep cluster={cluster} seen={seen} />}
      />
      {draft.number < draft.newest && (
        <Notice tone="warn" title={`Draft ${draft.newest} is newer`}>
          <TextLink href={`/cluster/${cluster}/versions?from=${draft.number}&to=${draft.newest}`}>
            Read what changed since
          </TextLink>
          , or go to <TextLink href={`/cluster/${cluster}/roadmap`}>the newest draft</TextLink>.
        </Notice>
      )}
      {draft.document.carried && <CarriedPart carried={draft.document.carried} />}
      {about && (
        <FigureThread
          trace={
            <OpenedFigure
              page={page}
              about={about}
              figure={typeof query.figure === 'string' ? pathOfText(query.figure) : figureOf(about, draft.document)}
            />
          }
          clusterId={seen.clusterId}
          about={about}
          comments={seen.thread}
          document={draft.document}
          close={threadHref(page)}
        />
      )}
      <WedgeChoice page={page} />
      {still(
        <section aria-label="Pathway">
          <Wedges roadmap={draft.document} names={seen.names} byCompany={byCompany} />
          <div className="mt-6">
            <PathwayTable
              roadmap={draft.document}
              id="pathway"
              {...(everyYear ? {} : { years: isMilestone(draft.document, seen.discussed) })}
              discuss={(figure) => ({ href: threadHref(page, figure), open: seen.discussed[figure] ?? 0 })}
            />
            <p className="mt-2">
              <TextLink href={`${threadHref({ ...page, everyYear: !everyYear })}#pathway`}>
                {everyYear ? 'Milestones only' : 'Every year'}
              </TextLink>
            </p>
          </div>
        </section>,
        `pathway ${shows}`,
      )}
      {draft.document.scenario && (
        <section className="mt-10" aria-label="Scenario">
          <h2 className="mb-2 text-lg">Scenario</h2>
          <ScenarioPart scenario={draft.document.scenario} names={seen.names} />
        </section>
      )}
      {still(
        <section className="mt-10" aria-label="Measures">
          <TimeLine
            measures={draft.document.measures}
            years={draft.document.years}
            owners={seen.names}
            waits={waits}
            href={(measure) => threadHref(page, `measure:${measure.id}`)}
            caption="Measures"
          />
          {Object.keys(waits).length > 0 && (
            <p className="mt-2 max-w-prose text-xs text-faint">
              A thin line leads from the year in which what a measure waits for is there to the year in which it takes
              effect. Of other companies you see the hubs they share with members, not what else they need first.
            </p>
          )}
        </section>,
        `measures ${shows} ${JSON.stringify(waits)}`,
      )}
      {still(
        <section className="mt-10" aria-label="Commitments">
          <h2 className="mb-2 text-lg">Commitments</h2>
          <CommitmentsPart
            roadmap={draft.document}
            names={seen.names}
            more={[discussion((row) => ({ about: `commitment:${row.id}`, name: row.title }), page, seen.discussed)]}
          />
        </section>,
        `commitments ${shows}`,
      )}
      {still(
        <section className="mt-10" aria-label="Members">
          <h2 className="mb-2 text-lg">Members</h2>
          <MembersPart
            roadmap={draft.document}
            more={[
              discussion(
                (member) => ({ about: `member:${member.organisationId}`, name: member.name }),
                page,
                seen.discussed,
              ),
            ]}
          />
        </section>,
        `members ${shows}`,
      )}
      {seen.maySteward && draft.document.carried && draft.number === draft.newest && <WaitingPart cluster={cluster} />}
      <OpenThreads document={draft.document} page={page} discussed={seen.discussed} />
      {seen.maySchedule && (
        <p className="mt-10 max-w-prose text-sm text-soft print:hidden">
          When should each measure start, and each hub be built?{' '}
          <TextLink href={`/cluster/${cluster}/roadmap/schedule`}>The best schedule</TextLink> beside the members’ own
          plans.
        </p>
      )}
      {draft.number === draft.newest && (
        <p className="mt-10 max-w-prose text-sm text-soft print:hidden">
          The same as a plan to read, with all its chapters:{' '}
          <TextLink href={`/cluster/${cluster}/roadmap/plan`}>PDF</TextLink>,{' '}
          <TextLink href={`/cluster/${cluster}/roadmap/plan?format=xlsx`}>workbook</TextLink>.
        </p>
      )}
    </>
  )
}

/** How the figure in focus came about, or one behind it. */
async function OpenedFigure({
  page,
  about,
  figure,
}: {
  readonly page: RoadmapPlace
  readonly about: string
  readonly figure: FigurePath | null
}) {
  if (figure === null) return null
  const seen = await see(figureTrace, { cluster: page.cluster, draft: page.draft, figure: pathText(figure) })
  return <TracePart seen={seen} href={(path) => threadHref(page, about, path)} />
}

/** A last column that leads to the discussion of each row. */
const discussion = <Row,>(
  of: (row: Row) => { readonly about: string; readonly name: string },
  page: RoadmapPlace,
  discussed: Readonly<Record<string, number>>,
): Column<Row> => ({
  key: 'discuss',
  head: 'Discussion',
  cell: (row) => <DiscussLink {...of(row)} page={page} discussed={discussed} />,
})

type Seen = NonNullable<Awaited<ReturnType<typeof clusterRoadmap.run>>>

/** For a lead: freeze, or first settle what blocks it. For everybody else: what is being decided. */
function NextStep({ cluster, seen }: { readonly cluster: string; readonly seen: Seen }) {
  if (seen.draft === null) return null
  if (seen.frozenAs !== null && seen.draft.number === seen.draft.newest) {
    return (
      <LinkButton tone="primary" href={`/cluster/${cluster}/sign-off`}>
        Frozen as version {seen.frozenAs}
      </LinkButton>
    )
  }
  if (seen.blockingConflicts > 0) {
    return (
      <LinkButton tone="primary" href={`/cluster/${cluster}/conflicts`}>
        Settle {seen.blockingConflicts} blocking {seen.blockingConflicts === 1 ? 'conflict' : 'conflicts'}
      </LinkButton>
    )
  }
  return (
    <>
      {seen.mayMerge && (
        <ActionForm
          name="roadmap.merge"
          hidden={{ clusterId: seen.clusterId }}
          submitLabel="Merge again"
          tone="quiet"
          label="Merge again"
        />
      )}
      {seen.mayFreeze && seen.draft.number === seen.draft.newest && (
        <LinkButton tone="primary" href={`/cluster/${cluster}/sign-off?freeze=${seen.draft.number}`}>
          Freeze draft {seen.draft.number}…
        </LinkButton>
      )}
      {!seen.mayMerge && <LinkButton href={`/cluster/${cluster}/sign-off`}>To sign-off</LinkButton>}
    </>
  )
}
