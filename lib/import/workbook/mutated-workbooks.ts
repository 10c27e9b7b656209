import fc from 'fast-check'
import { expect } from 'vitest'
import { templateWorkbook } from '#lib/export/template'
import { makeTemplateData } from '#lib/export/template/make-template-data'
import { readTemplate } from '../template/read-template.ts'
import { packed, partsWith } from './make-workbook.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { usualWorkbookLimits } from './workbook.ts'

/** Mutated workbooks for tests: bytes of the packed file changed, or letters of its parts before they are packed. */

type Mutation = { readonly at: number; readonly cut: number; readonly put: string }

const put = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '<',
    '>',
    '"',
    '<!DOCTYPE x>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '&#0;',
    '&#x110000;',
    '&x;',
    ' r="ZZ9"',
    ' r="A0"',
    ' t="s"',
    ' s="99"',
    '<v>1e999</v>',
    '<row r="-1">',
    '</c>',
    '<f>',
    '../',
    '\0',
    '_xD800_',
    'x:',
  ),
)
const mutations = fc.array(fc.record({ at: fc.nat(4_000), cut: fc.nat(20), put }), { minLength: 1, maxLength: 4 })

const mutate = (text: string, all: readonly Mutation[]): string =>
  all.reduce((before, change) => {
    const at = change.at % (before.length + 1)
    return before.slice(0, at) + change.put + before.slice(at + change.cut)
  }, text)

const cells =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45322</v></c><c r="C1"><f>A1+1</f><v>2.5</v></c></row><row r="2"><c t="inlineStr"><is><t>x</t></is></c><c t="e"><v>#N/A</v></c></row>'
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>'
const plain = partsWith(cells)
const parts: Readonly<Record<string, string>> = {
  ...plain,
  'xl/_rels/workbook.xml.rels': (plain['xl/_rels/workbook.xml.rels'] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>',
  ),
  'xl/sharedStrings.xml': '<sst><si><t>a</t></si><si><r><t>b</t></r></si></sst>',
  'xl/styles.xml': styles,
}
const names = Object.keys(parts)

/** The parts changed before packing: sizes and checksums are right, the XML is not. */
const changedInside = fc
  .tuple(fc.constantFrom(...names), mutations)
  .map(([name, all]) => packed({ ...parts, [name]: mutate(parts[name] ?? '', all) }))

/** The packed file changed: nothing needs to be right. */
const file = packed(parts)
const template = Buffer.from(templateWorkbook({ ...makeTemplateData(), units: [] }))
const changedOutside = fc.tuple(fc.constantFrom(file, template), mutations, fc.nat(30_000)).map(([whole, all, shift]) =>
  Buffer.from(
    mutate(
      whole.toString('latin1'),
      all.map((one) => ({ ...one, at: one.at + shift })),
    ),
    'latin1',
  ),
)

/** What must hold of any file: it is read whole or refused with its sentence, in short time and without a fault. */
export function readsOrRefuses(numRuns: number): void {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 3, arbitrary: changedInside }, { weight: 1, arbitrary: changedOutside }),
      (bytes) => {
        const read = parseWorkbook(bytes, usualWorkbookLimits)
        if (!read.ok) {
          expect(read.refusal.sentence).toMatch(/\. Nothing was saved\.$/)
          return
        }
        for (const sheet of read.value.sheets)
          for (const row of sheet.rows)
            for (const cell of row) if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true)
        const answer = readTemplate(read.value, { sites: [], streams: [], knowsUnit: () => true })
        if (!answer.ok) expect(answer.refusal.sentence).toMatch(/\. Nothing was saved\.$/)
      },
    ),
    { numRuns, interruptAfterTimeLimit: 500_000, markInterruptAsFailure: true },
  )
}
