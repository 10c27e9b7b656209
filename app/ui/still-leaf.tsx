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

export function StillLeaf({ as: Part, attributes, html, place }: Props) {
  const [found] = useState(() => (place === undefined ? '' : (kept.get(place) ?? drawnOnServer(place))))
  const keep = (element: HTMLElement | null): void => {
    if (element && place !== undefined && !kept.has(place)) kept.set(place, element.innerHTML)
  }
  return (
    <Part {...attributes} ref={keep} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html ?? found }} />
  )
}

/** Empty in the browser, where the part is there already. */
const drawnOnServer = (place: number): string => (globalThis as Drawn)[meeting]?.getStore()?.[place] ?? ''
