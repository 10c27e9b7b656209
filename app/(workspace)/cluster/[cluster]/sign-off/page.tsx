import type { Metadata } from 'next'
import { formatAge, formatInstant } from '#lib/format'
import { signOffPage } from '#lib/views/sign-off'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { RoadmapReading } from '#ui/roadmap-document'
import { Status } from '#ui/status'
import { ApprovePanel, PublishPanel } from './lead-panels.tsx'
import { FreezePanel } from './freeze-panel.tsx'
import { LiveBoard } from './live-board.tsx'
import { SigningPanel } from './signing-panel.tsx'
import { stateLooks } from './state-looks.ts'
import { versionNumber } from './version-number.ts'
import { VersionsList } from './versions-list.tsx'

export const metadata: Metadata = { title: 'Sign-off' }

export default async function SignOffPage({ params, searchParams }: PageProps<'/cluster/[cluster]/sign-off'>) {
  const { cluster } = await params
  const asked = versionNumber((await searchParams).version)
  const seen = await see(signOffPage, { cluster, version: asked })
  const { version } = seen
  const home = `/cluster/${seen.slug}/sign-off`
  if (!version) {
    return (
      <>
        <PageHeader title="Sign-off" state="No version is frozen yet" />
        {seen.freezing.may ? (
          <FreezePanel clusterId={seen.clusterId} slug={seen.slug} freezing={seen.freezing} />
        ) : (
          <EmptyState title="There is nothing to sign yet">
            <p>
              When no blocking conflict is left, the lead freezes a draft. Its exact bytes then stand here for every
              member to read and sign.
            </p>
          </EmptyState>
        )}
      </>
    )
  }
  const look = stateLooks[version.state]
  const replaced = seen.versions.find((row) => row.number === version.number)
  return (
    <>
      <PageHeader
        title={`Sign-off of version ${version.number}`}
        state={<Status tone={look.tone} words={look.words} />}
        deadline={
          version.open
            ? `until ${formatInstant(version.deadline)}, ${formatAge(version.deadline, new Date())}`
            : `sign-off closed ${formatInstant(version.adoptedAt ?? version.replacedAt ?? version.deadline)}`
        }
        action={
          <>
            <LinkButton href={`${home}/file?version=${version.number}`} prefetch={false}>
              Download the signed bytes
            </LinkButton>
            {version.publishedAt && <LinkButton href={`/published/${seen.slug}`}>Public page</LinkButton>}
            <NextStep version={version} />
          </>
        }
      />
      {replaced?.replacedByNumber && (
        <Notice tone="warn" title={`Version ${replaced.replacedByNumber} replaces this one`}>
          <p>
            The stances below stay in the record of version {version.number} and count for no other.{' '}
            <TextLink href={home}>Read what stands now</TextLink>.
          </p>
        </Notice>
      )}
      <section aria-label="Board" className="mb-10">
        <LiveBoard
          board={version.board}
          state={version.state}
          open={version.open}
          from={`${home}/board?version=${version.number}`}
        />
      </section>
      <div className="gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_336px] print:block">
        <div className="min-w-0 max-lg:order-2">
          <RoadmapReading document={version.document} />
        </div>
        <aside
          aria-label="My part in it"
          className="mt-10 space-y-8 border-line max-lg:border-t max-lg:pt-8 lg:mt-0 lg:border-l lg:pl-6 print:hidden"
        >
          {version.mayApprove && <ApprovePanel clusterId={seen.clusterId} version={version} />}
          {version.mayPublish && <PublishPanel clusterId={seen.clusterId} version={version} />}
          <SigningPanel clusterId={seen.clusterId} version={version} />
          {seen.freezing.may && !seen.freezing.done && (
            <FreezePanel clusterId={seen.clusterId} slug={seen.slug} freezing={seen.freezing} />
          )}
          <VersionsList slug={seen.slug} versions={seen.versions} current={version.number} />
        </aside>
      </div>
    </>
  )
}

type Version = NonNullable<NonNullable<Awaited<ReturnType<typeof signOffPage.run>>>['version']>

/** Leads to the form that waits for this person further down. */
function NextStep({ version }: { readonly version: Version }) {
  const step = stepOf(version)
  return step ? (
    <LinkButton tone="primary" href={step.href}>
      {step.words}
    </LinkButton>
  ) : null
}

function stepOf(version: Version): { readonly href: string; readonly words: string } | null {
  if (version.mayApprove) return { href: '#approve', words: `Approve version ${version.number}` }
  if (version.mayPublish) return { href: '#publish', words: `Publish version ${version.number}` }
  const waiting = version.open && version.mine.some((company) => company.stance === null)
  return waiting ? { href: '#stance', words: 'Take a stance' } : null
}
