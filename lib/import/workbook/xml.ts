import { no, ok, type Result } from '#lib/domain/result'

/** What a reader of XML does as elements come by. Names come without prefix. `false` stops the walk. */
export type XmlVisitor = {
  readonly open: (name: string, attributes: string) => boolean | void
  readonly close?: (name: string) => boolean | void
  /** Text as it stands in the file; `decoded` resolves its entities. */
  readonly text?: (raw: string) => void
}

export type XmlFault = 'doctype' | 'malformed' | 'too-deep'

const deepest = 100
const [exclamation, slash, question] = [33, 47, 63]

/**
 * Walks over XML once, from front to back, in time that grows with its length alone. Knows elements, text, comments, CDATA and
 * processing instructions; a DOCTYPE is a fault, so there is no entity but the five of XML and none can refer to a file or to
 * itself.
 */
export function walkXml(xml: string, visitor: XmlVisitor): Result<null, XmlFault> {
  const path: string[] = []
  let at = 0
  for (;;) {
    const tag = xml.indexOf('<', at)
    if (tag === -1) return path.length === 0 && at > 0 ? ok(null) : no('malformed')
    if (tag > at && path.length > 0) visitor.text?.(xml.slice(at, tag))
    const kind = xml.charCodeAt(tag + 1)
    if (kind === exclamation || kind === question) {
      const after = pastMarkup(xml, tag, visitor)
      if (typeof after === 'string') return no(after)
      at = after
      continue
    }
    const end = tagEnd(xml, tag + 1)
    if (end === -1) return no('malformed')
    at = end + 1
    if (kind === slash) {
      const name = xml.slice(tag + 2, end).trimEnd()
      if (path.pop() !== name) return no('malformed')
      if (visitor.close?.(localName(name)) === false) return ok(null)
      continue
    }
    const isEmpty = xml.charCodeAt(end - 1) === slash
    const inside = xml.slice(tag + 1, isEmpty ? end - 1 : end)
    const space = firstBlank(inside)
    const name = inside.slice(0, space)
    if (name === '' || name.includes('<')) return no('malformed')
    if (visitor.open(localName(name), inside.slice(space)) === false) return ok(null)
    if (isEmpty && visitor.close?.(localName(name)) === false) return ok(null)
    if (!isEmpty) path.push(name)
    if (path.length > deepest) return no('too-deep')
  }
}

/** The place after a comment, a CDATA section or a processing instruction. */
function pastMarkup(xml: string, tag: number, visitor: XmlVisitor): number | XmlFault {
  const past = (close: string, from: number): number => {
    const end = xml.indexOf(close, from)
    return end === -1 ? -1 : end + close.length
  }
  if (xml.startsWith('<!--', tag)) return orMalformed(past('-->', tag + 4))
  if (xml.startsWith('<?', tag)) return orMalformed(past('?>', tag + 2))
  if (!xml.startsWith('<![CDATA[', tag)) return 'doctype'
  const after = past(']]>', tag + 9)
  if (after !== -1) visitor.text?.(xml.slice(tag + 9, after - 3).replaceAll('&', '&amp;'))
  return orMalformed(after)
}

const orMalformed = (place: number): number | XmlFault => (place === -1 ? 'malformed' : place)

/** The `>` that ends a tag: one inside an attribute's value does not. */
function tagEnd(xml: string, from: number): number {
  let quote = 0
  for (let at = from; at < xml.length; at += 1) {
    const letter = xml.charCodeAt(at)
    if (quote !== 0) {
      if (letter === quote) quote = 0
      continue
    }
    if (letter === 62) return at
    if (letter === 34 || letter === 39) quote = letter
    if (letter === 60) return -1
  }
  return -1
}

function firstBlank(inside: string): number {
  for (let at = 0; at < inside.length; at += 1) if (inside.charCodeAt(at) <= 32) return at
  return inside.length
}

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

const attributePatterns = new Map<string, RegExp>()

/** The value of an attribute, whatever its prefix; undefined where it is absent. */
export function attribute(attributes: string, name: string): string | undefined {
  const known = attributePatterns.get(name)
  const pattern = known ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  if (known === undefined) attributePatterns.set(name, pattern)
  const found = pattern.exec(attributes)
  return found === null ? undefined : decoded(found[1] ?? found[2] ?? '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves the five entities of XML and character references; anything else stays as it stands. */
export const decoded = (raw: string): string =>
  raw.includes('&')
    ? raw.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, digits, hex, name) => {
        if (name !== undefined) return entities[String(name)] ?? whole
        const code = digits === undefined ? Number.parseInt(String(hex), 16) : Number(digits)
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
      })
    : raw
