import { ok, type Result } from '#lib/domain/result'
import { refuseFile, type FileRefusal } from '../file-refusal.ts'
import { otherArchive } from './file-kind.ts'
import { xmlRefusal } from './refuse-active-parts.ts'
import { maximumSheets } from './workbook.ts'
import { attribute, walkXml } from './xml.ts'
import { damaged } from './zip-directory.ts'
import { partText, type ZipParts } from './zip-parts.ts'

export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string }

/** Where a workbook keeps its sheets, in their order, and what they share. */
export type WorkbookPlan = {
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  /** Dates count from 1904 instead of 1900, as old spreadsheets on a Mac did. */
  readonly from1904: boolean
}

type Relation = { readonly id: string; readonly kind: string; readonly part: string }

/** Follows the relations of the package to the sheets. Chart sheets have no cells and are passed over. */
export function planOf(parts: ZipParts): Result<WorkbookPlan, FileRefusal> {
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels'))
    return refuseFile('not-a-workbook', `${otherArchive(parts.names)} Save the workbook as .xlsx and send that.`)
  const root = relationsOf(parts, '')
  if (!root.ok) return root
  const main = root.value.find((relation) => relation.kind === 'officeDocument')?.part
  if (main === undefined || !main.endsWith('.xml') || !/^xl\//i.test(main))
    return refuseFile('not-a-workbook', `${otherArchive(parts.names)} Save the workbook as .xlsx and send that.`)
  const relations = relationsOf(parts, main)
  if (!relations.ok) return relations
  const xml = textOf(parts, main)
  return xml.ok ? readPlan(parts, xml.value, relations.value) : xml
}

function readPlan(parts: ZipParts, xml: string, relations: readonly Relation[]): Result<WorkbookPlan, FileRefusal> {
  const sheets: SheetPart[] = []
  let from1904 = false
  const walked = walkXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const id = attribute(attributes, 'id')
      const relation = relations.find((known) => known.id === id)
      if (relation?.kind !== 'worksheet') return
      const state = attribute(attributes, 'state') ?? 'visible'
      sheets.push({
        name: (attribute(attributes, 'name') ?? '').slice(0, 100),
        hidden: state !== 'visible',
        part: relation.part,
      })
    },
  })
  if (!walked.ok) return xmlRefusal(walked.refusal)
  if (sheets.length === 0) return refuseFile('no-sheet', 'The workbook has no sheet with cells.')
  if (sheets.length > maximumSheets)
    return refuseFile('too-many-sheets', `The workbook has ${sheets.length} sheets; at most ${maximumSheets} are read.`)
  if (sheets.some((sheet) => !parts.has(sheet.part))) return damaged('one of its sheets is missing')
  if (new Set(sheets.map((sheet) => sheet.part)).size < sheets.length)
    return damaged('two sheets are one and the same part')
  const part = (kind: string) => relations.find((relation) => relation.kind === kind)?.part ?? null
  return ok({ sheets, sharedStrings: part('sharedStrings'), styles: part('styles'), from1904 })
}

/** The relations of a part, or of the whole package. Targets are read from the part's own folder. */
function relationsOf(parts: ZipParts, owner: string): Result<readonly Relation[], FileRefusal> {
  const slash = owner.lastIndexOf('/') + 1
  const [folder, file] = [owner.slice(0, slash), owner.slice(slash)]
  const xml = textOf(parts, `${folder}_rels/${file}.rels`)
  if (!xml.ok) return xml
  const relations: Relation[] = []
  const walked = walkXml(xml.value, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const kind = (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? ''
      const part = resolved(folder, attribute(attributes, 'Target') ?? '')
      relations.push({ id: attribute(attributes, 'Id') ?? '', kind, part })
    },
  })
  return walked.ok ? ok(relations) : xmlRefusal(walked.refusal)
}

function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    if (step !== '..' && step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** The text of a part that must be there. */
export function textOf(parts: ZipParts, name: string): Result<string, FileRefusal> {
  const bytes = parts.bytes(name)
  if (!bytes.ok) return bytes
  return bytes.value === null ? damaged('one of its parts is missing') : partText(bytes.value)
}
