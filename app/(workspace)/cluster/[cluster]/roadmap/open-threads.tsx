import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { TextLink } from '#ui/button'
import { figureName, isFigure, threadHref, type RoadmapPlace } from './figures.ts'

/** Everything that is being discussed and not resolved, in one list. */
export function OpenThreads({
  document,
  page,
  discussed,
}: {
  readonly document: RoadmapDocument
  readonly page: RoadmapPlace
  readonly discussed: Readonly<Record<string, number>>
}) {
  const abouts = Object.keys(discussed).filter(isFigure).toSorted()
  if (abouts.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-lg">Open discussions</h2>
      <ul className="space-y-1">
        {abouts.map((about) => (
          <li key={about}>
            <TextLink href={threadHref(page, about)}>{figureName(about, document)}</TextLink>
            <span className="figures text-faint"> · {discussed[about]} open</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
