/**
 * still(<section …>…</section>, shows?)   the same element with everything inside drawn to HTML at once
 *   shows: a text that says all that the part shows; the same text is the same part, and is not drawn again.
 *   For a part of a page that only shows: charts and long tables. The framework writes every element of a page twice, as HTML and as
 *   its own notation of the tree, and walks it three times; a still part is one text to it. Inside may stand host elements and
 *   components without hooks, state, promises or `'use client'`; anything else is a fault at once, never a wrong page.
 */
import { Fragment, isValidElement, type HTMLAttributes, type ReactElement, type ReactNode } from 'react'
import { keepDrawn } from '#lib/web/drawn-parts'
import { latestOf } from '#lib/domain/latest-of'
import { attributesOf, escaped } from './still-attributes.ts'
import { StillLeaf } from './still-leaf.tsx'

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode }

// Drawings are shared by everybody who looks at the same. They say nothing about who may: a page asks for one with a text made from
// what its view has just let this very reader see.
const drawn = latestOf<string>(200)

export function still({ type, props }: ReactElement, shows?: string): ReactElement {
  const { children, ...attributes } = props as HTMLAttributes<HTMLElement>
  if (type !== 'section' && type !== 'div') throw new Error('A still part begins with a section or a div')
  const before = shows === undefined ? undefined : drawn.get(shows)
  const html = before ?? stillHtml(children)
  if (shows !== undefined && before === undefined) drawn.keep(shows, html)
  const place = keepDrawn(html)
  return <StillLeaf as={type} attributes={attributes} {...(place === null ? { html } : { place })} />
}

/** The HTML of a tree that only shows. Every text and every attribute in it is escaped here and nowhere else. */
export function stillHtml(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escaped(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) {
    let html = ''
    for (const child of node) html += stillHtml(child as ReactNode)
    return html
  }
  if (isValidElement<Props>(node)) return elementHtml(node)
  throw new Error('A still part can hold neither a promise nor an object')
}

/** These have no inside and no end tag. */
const isVoid = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

const isShape = new Set(['circle', 'ellipse', 'line', 'path', 'polygon', 'polyline', 'rect', 'use'])

function elementHtml({ type, props }: ReactElement<Props>): string {
  if (typeof type === 'string') {
    const start = `<${type}${attributesOf(props)}`
    // A shape without an inside closes itself, which is half of the marks of a drawing.
    if (isVoid.has(type) || (isShape.has(type) && props.children === undefined)) return `${start}/>`
    return `${start}>${stillHtml(props.children)}</${type}>`
  }
  if (type === Fragment) return stillHtml(props.children)
  // A client component is a reference here, which carries this mark and cannot be called.
  if (typeof type !== 'function' || '$$typeof' in type) throw new Error('A still part holds a part that is not still')
  return stillHtml((type as (props: Props) => ReactNode)(props))
}
