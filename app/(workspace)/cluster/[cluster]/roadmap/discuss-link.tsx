import { threadHref, type RoadmapPlace } from './figures.ts'

/** A small link to the thread of one row; says how many are open. */
export function DiscussLink({
  page,
  about,
  name,
  discussed,
}: {
  readonly page: RoadmapPlace
  readonly about: string
  readonly name: string
  readonly discussed: Readonly<Record<string, number>>
}) {
  const open = discussed[about] ?? 0
  return (
    <a
      href={threadHref(page, about)}
      data-soft=""
      aria-label={open > 0 ? `${open} open in the discussion of ${name}` : `Discuss ${name}`}
      className={
        open > 0
          ? 'font-medium text-accent underline underline-offset-3'
          : 'text-faint hover:text-accent hover:underline'
      }
    >
      {open > 0 ? `${open} open` : 'Discuss'}
    </a>
  )
}
