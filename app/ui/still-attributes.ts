/** Attributes of HTML and SVG as React spells them, in the order given. A name that is not known here is a fault. */
export function attributesOf(props: Readonly<Record<string, unknown>>): string {
  let text = ''
  for (const name in props) {
    if (name === 'children' || name === 'key' || name === 'ref') continue
    const value = props[name]
    if (value === undefined || value === null) continue
    if (name === 'style') text += ` style="${escaped(styleText(value as Style))}"`
    else text += attribute(name, value)
  }
  return text
}

type Style = Readonly<Record<string, string | number>>

function attribute(name: string, value: unknown): string {
  const written = names.get(name) ?? (plain.test(name) ? name : undefined)
  if (written === undefined) throw new Error(`A still part does not know the attribute ${name}`)
  if (isAddress.has(name) && !safeAddress.test(String(value))) throw new Error('A still part leads to no such address')
  if (typeof value === 'string') return ` ${written}="${escaped(value)}"`
  if (typeof value === 'number') return ` ${written}="${value}"`
  if (typeof value !== 'boolean') throw new Error(`A still part cannot hold the attribute ${name}`)
  if (worded.test(name)) return ` ${written}="${value}"`
  return value ? ` ${written}=""` : ''
}

/** Spelled alike in JSX and in a page. Neither a handler nor raw HTML is among them. */
const plain =
  /^(?:aria-[a-z]+|data-[a-z-]+|[adtrxy]|c[xy]|d[xy]|r[xy]|[xy][12]|alt|colspan|cite|disabled|download|fill|height|hidden|href|id|lang|max|min|name|offset|opacity|open|overflow|points|rel|role|scope|src|stroke|style|target|title|transform|type|value|width|viewBox|preserveAspectRatio|patternUnits|patternTransform|gradientUnits|gradientTransform)$/
const isAddress = new Set(['href', 'src', 'cite'])
/** A path, a place on the page, a query, or an ordinary address: never a script. */
const safeAddress = /^(?:[/#?]|https?:|mailto:)/
/** Where true and false are words. */
const worded = /^(?:aria-|data-)/

const names: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['htmlFor', 'for'],
  ['tabIndex', 'tabindex'],
  ['colSpan', 'colSpan'],
  ['rowSpan', 'rowSpan'],
  ['dateTime', 'dateTime'],
  ['textAnchor', 'text-anchor'],
  ['strokeWidth', 'stroke-width'],
  ['strokeDasharray', 'stroke-dasharray'],
  ['strokeLinecap', 'stroke-linecap'],
  ['strokeLinejoin', 'stroke-linejoin'],
  ['strokeOpacity', 'stroke-opacity'],
  ['fillOpacity', 'fill-opacity'],
  ['fillRule', 'fill-rule'],
  ['shapeRendering', 'shape-rendering'],
  ['vectorEffect', 'vector-effect'],
  ['dominantBaseline', 'dominant-baseline'],
  ['fontSize', 'font-size'],
  ['fontWeight', 'font-weight'],
])

const styleText = (style: Style): string =>
  Object.entries(style)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';')

const risky = /["&'<>]/
const riskyAll = /["&'<>]/g
const entities: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#x27;',
  '<': '&lt;',
  '>': '&gt;',
}

/** A text that means itself and nothing else, inside an element and inside an attribute in quotes. */
export const escaped = (text: string): string =>
  risky.test(text) ? text.replace(riskyAll, (sign) => entities[sign] ?? '') : text
