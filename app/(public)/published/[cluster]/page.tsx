import type { Metadata } from 'next'
import { formatDate, formatNumber } from '#lib/format'
import { lookOpenNow, seeOpen } from '#lib/views/open-view'
import { publishedCluster } from '#lib/views/published-cluster'
import { BoardTable } from '#ui/board-table'
import { LinkButton, TextLink } from '#ui/button'
import { Digest } from '#ui/digest'
import { PlainFrame } from '#ui/frame'
import { Notice } from '#ui/notice'
import { DataNote } from '#ui/data-note'
import { PageHeader } from '#ui/page-header'
import { ProgressTable } from '#ui/progress-table'
import { RoadmapReading } from '#ui/roadmap-document'
import { Standing } from './standing.tsx'

export async function generateMetadata({ params }: PageProps<'/published/[cluster]'>): Promise<Metadata> {
  const seen = await lookOpenNow(publishedCluster, { cluster: (await params).cluster })
  return { title: seen ? `${seen.document.roadmap.cluster.name}, net-zero roadmap` : 'Page not found' }
}

export default async function PublishedPage({ params }: PageProps<'/published/[cluster]'>) {
  const { cluster } = await params
  const seen = await seeOpen(publishedCluster, { cluster })
  const { document, progress } = seen
  const { name } = document.roadmap.cluster
  return (
    <PlainFrame>
      <PageHeader
        title={`${name}: net-zero roadmap`}
        state={`Version ${seen.number}, adopted ${seen.adoptedAt ? formatDate(seen.adoptedAt) : ''}`}
        deadline={seen.publishedAt ? `published ${formatDate(seen.publishedAt)}` : undefined}
        lead={document.roadmap.cluster.boundary}
        action={
          <>
            <LinkButton tone="primary" href={`/published/${seen.slug}/file`} prefetch={false}>
              Download
            </LinkButton>
            <LinkButton href="/verify">Check a copy</LinkButton>
          </>
        }
      />
      {seen.newer && (
        <Notice tone="info" title="A newer version is adopted">
          It is not published yet. This page shows the newest one that is.
        </Notice>
      )}
      <Standing roadmap={document.roadmap} progress={progress} />
      <DataNote note={seen.dataNote} />
      <section aria-labelledby="signed" className="mt-12">
        <h2 id="signed" className="mb-3 text-xl tracking-tight">
          Who signed
        </h2>
        <BoardTable board={seen.board} />
      </section>
      <section aria-labelledby="going" className="mt-12">
        <h2 id="going" className="mb-3 text-xl tracking-tight">
          How it is going
        </h2>
        {progress.length === 0 ? (
          <p className="text-soft">No year has been reported against this version yet.</p>
        ) : (
          <ProgressTable reports={progress} />
        )}
        {seen.atReference.length > 0 && progress.length > 0 && (
          <p className="mt-3 max-w-prose text-sm text-faint">
            At their reference figure on both sides: {seen.atReference.join(', ')}.
          </p>
        )}
      </section>
      <section aria-labelledby="promised" className="mt-12">
        <h2 id="promised" className="mb-6 text-xl tracking-tight">
          What was promised: the signed document
        </h2>
        <RoadmapReading document={document} />
      </section>
      <section aria-labelledby="check" className="mt-12 border-t border-line pt-6">
        <h2 id="check" className="mb-2 text-xl tracking-tight">
          Check it yourself
        </h2>
        <p className="mb-3 max-w-prose text-soft">
          The members signed {formatNumber(seen.size)} bytes of canonical JSON with this digest. The download is exactly
          those bytes; <TextLink href="/verify">the check</TextLink> tells whether a copy is still the same.
        </p>
        <Digest value={seen.digest} />
      </section>
    </PlainFrame>
  )
}
