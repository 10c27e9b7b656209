import { no, ok, type Result } from '#lib/domain/result'
import { decoded, walkXml, type XmlFault, type XmlVisitor } from './xml.ts'

/** Collects the letters of `<t>` below an entry, runs of rich text joined, phonetic readings left out. */
export function textCollector(): {
  readonly start: () => void
  readonly visitor: Pick<Required<XmlVisitor>, 'open' | 'close' | 'text'>
  readonly taken: () => string
} {
  let text = ''
  let isText = false
  let phonetic = 0
  return {
    start() {
      text = ''
      phonetic = 0
      isText = false
    },
    visitor: {
      open(name) {
        if (name === 'rPh') phonetic += 1
        if (name === 't') isText = phonetic === 0
      },
      close(name) {
        if (name === 'rPh') phonetic -= 1
        if (name === 't') isText = false
      },
      text(raw) {
        if (isText) text += raw
      },
    },
    taken: () => unescaped(decoded(text)),
  }
}

export function readSharedStrings(xml: string): Result<readonly string[], XmlFault> {
  const strings: string[] = []
  const collector = textCollector()
  const walked = walkXml(xml, {
    open(name, attributes) {
      if (name === 'si') collector.start()
      collector.visitor.open(name, attributes)
    },
    close(name) {
      collector.visitor.close(name)
      if (name === 'si') strings.push(collector.taken())
    },
    text: collector.visitor.text,
  })
  return walked.ok ? ok(strings) : no(walked.refusal)
}

/** Workbooks write characters that XML cannot hold as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(String(hex), 16)))
    : text
