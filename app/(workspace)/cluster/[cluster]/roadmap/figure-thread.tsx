import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import type { ReactNode } from 'react'
import { LinkButton } from '#ui/button'
import { Thread, type ThreadComment } from '#ui/thread'
import { figureName } from './figures.ts'

/** The figure in focus above the chart it belongs to: how it came about, and its discussion. */
export function FigureThread({
  clusterId,
  about,
  comments,
  document,
  close,
  trace,
}: {
  readonly clusterId: string
  readonly about: string
  readonly comments: readonly ThreadComment[]
  readonly document: RoadmapDocument
  readonly close: string
  /** How the figure came about; null for something without a figure. */
  readonly trace: ReactNode
}) {
  return (
    <section id="thread" aria-labelledby="thread-title" className="mb-8 border-l-3 border-accent bg-wash px-4 py-4">
      <div className="mb-3 flex items-start justify-between gap-4">
        <h2 id="thread-title" className="text-lg">
          {figureName(about, document)}
        </h2>
        <LinkButton size="sm" href={close}>
          Close
        </LinkButton>
      </div>
      {trace && <div className="mb-6">{trace}</div>}
      <div className="max-w-prose">
        <Thread clusterId={clusterId} about={about} comments={comments} />
      </div>
    </section>
  )
}
