'use client'
/**
 * StillLeaf { as, place, html?, attributes }   what still() puts on the page
 *   In a document that comes whole, the HTML stands in the document alone: this leaf finds it on the server by its place among the
 *   parts drawn for the same request, and leaves it alone in the browser. Everywhere else it comes along as `html`.
 */
import { useState, type HTMLAttributes } from 'react'

type Props = {
  readonly as: 'div' | 'section'
  readonly attributes: HTMLAttributes<HTMLElement>
} & ({ readonly html: string; readonly place?: never } | { readonly html?: never; readonly place: number })

type Drawn = { [meeting]?: { getStore(): readonly string[] | undefined } }
const meeting = Symbol.for('concord.drawn-parts')

/** What the document came with, for a part that is left and returned to. */
const kept = new Map<number, string>()

export function StillLeaf({ html, place, ...part }: Props) {
  // Two kinds of leaf: whoever comes back to the first document mounts it anew and finds what it came with.
  if (place === undefined) return <Part {...part} html={html} />
  return <CameAlong {...part} place={place} />
}

type PartProps = Pick<Props, 'as' | 'attributes'>

function CameAlong({ place, ...part }: PartProps & { readonly place: number }) {
  const [html] = useState(() => kept.get(place) ?? drawnOnServer(place))
  const keep = (element: HTMLElement | null): void => {
    if (element && !kept.has(place)) kept.set(place, element.innerHTML)
  }
  return <Part {...part} html={html} keep={keep} />
}

const Part = ({
  as: Tag,
  attributes,
  html,
  keep,
}: PartProps & { readonly html: string; readonly keep?: (element: HTMLElement | null) => void }) => (
  // In the browser the first drawing is empty, and what the document came with is left as it is.
  <Tag {...attributes} ref={keep} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
)

/** Empty in the browser, where the part is there already. */
const drawnOnServer = (place: number): string => (globalThis as Drawn)[meeting]?.getStore()?.[place] ?? ''
