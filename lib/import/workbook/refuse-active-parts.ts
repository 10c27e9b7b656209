import { ok, type Result } from '#lib/domain/result'
import { refuseFile, type FileFault, type FileRefusal } from '../file-refusal.ts'
import { attribute, walkXml, type XmlFault } from './xml.ts'
import { damaged } from './zip-directory.ts'
import { isPlainUtf8, notUtf8, type ZipParts } from './zip-parts.ts'

const active: readonly (readonly [RegExp, FileFault, string])[] = [
  [
    /(^|\/)vbaproject\.bin$|^xl\/(macrosheets|dialogsheets)\//,
    'macros',
    'The workbook holds macros. Save it as .xlsx without them.',
  ],
  [
    /^xl\/externallinks\//,
    'external-link',
    'The workbook has links to other files. Break the links (Data, Edit links) so that it keeps their values, and save it again.',
  ],
  [
    /^xl\/(connections\.xml$|querytables\/|model\/)/,
    'external-link',
    'The workbook fetches data from elsewhere (a data connection). Keep the values, remove the connection and save it again.',
  ],
  [
    /^xl\/(embeddings|activex|ctrlprops)\//,
    'embedded-object',
    'The workbook has files or controls embedded in it. Remove them and save it again.',
  ],
]

/** Relations that only say where something was or leads a reader's click; nothing of them is ever opened here. */
const harmless = /\/(hyperlink|customXml|thumbnail)$/
const macroType = /macroenabled|vnd\.ms-office\.vbaproject/i
/** `=cmd|'/c calc'!A0` starts a program when a spreadsheet opens it: outside of quotation marks a bar has no other use in a formula. */
export const isDde = (formula: string): boolean =>
  (formula.includes('|') && formula.replace(/"[^"]*"|'[^']*'/g, '').includes('|')) || /\bDDE\s*\(/i.test(formula)

export const dde = () =>
  refuseFile(
    'dde',
    'A formula of the workbook would start another program (DDE). Remove the formula and save the workbook again.',
  )

/**
 * Refuses what a table of figures does not need and what can do harm when somebody opens it: macros, links to other files, data
 * connections, embedded objects, document type declarations. Every part is looked at, those too that are not read.
 */
export function refuseActiveParts(parts: ZipParts): Result<null, FileRefusal> {
  for (const [pattern, kind, sentence] of active)
    if (parts.names.some((name) => pattern.test(name))) return refuseFile(kind, sentence)
  for (const name of parts.names) {
    const bytes = parts.bytes(name)
    if (!bytes.ok) return bytes
    if (bytes.value === null || !/\.(xml|rels|vml)$/.test(name)) continue
    if (!isPlainUtf8(bytes.value)) return notUtf8()
    if (bytes.value.includes('<!DOCTYPE') || bytes.value.includes('<!ENTITY')) return xmlRefusal('doctype')
    const judged = judgePart(name, bytes.value)
    if (!judged.ok) return judged
  }
  return ok(null)
}

function judgePart(name: string, bytes: Buffer): Result<null, FileRefusal> {
  if (name === '[content_types].xml' && macroType.test(bytes.toString('utf8')))
    return refuseFile('macros', 'The workbook is of the kind that holds macros (.xlsm). Save it as .xlsx without them.')
  return name.endsWith('.rels') ? judgeRelations(bytes.toString('utf8')) : ok(null)
}

function judgeRelations(xml: string): Result<null, FileRefusal> {
  let links = 0
  const walked = walkXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') !== 'External') return
      if (!harmless.test(attribute(attributes, 'Type') ?? '')) links += 1
    },
  })
  if (!walked.ok) return xmlRefusal(walked.refusal)
  return links === 0
    ? ok(null)
    : refuseFile(
        'external-link',
        'The workbook refers to another file or address that a spreadsheet would open by itself. Remove the link and save it again.',
      )
}

export function xmlRefusal(fault: XmlFault): Result<never, FileRefusal> {
  if (fault === 'doctype')
    return refuseFile(
      'doctype',
      'The workbook holds a document type declaration (DOCTYPE), which can read other files and which no spreadsheet writes.',
    )
  return fault === 'too-deep'
    ? refuseFile('too-deep', 'The workbook nests its elements deeper than any spreadsheet does.')
    : damaged('a part of it is not well-formed XML')
}
