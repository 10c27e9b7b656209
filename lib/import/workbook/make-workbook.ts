import { writeWorkbook } from '#lib/export/workbook/write-workbook'
import { zipArchive } from '#lib/export/workbook/zip-archive'
import { figure, text } from '#lib/export/csv-line'

/** Workbooks for tests: whole ones, and ones that no spreadsheet would write. */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook of one sheet with the given XML inside its `sheetData`, by name, for tests to spoil. */
export const partsWith = (sheetData: string): Record<string, string> => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
})

export const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>'

export const packed = (parts: Readonly<Record<string, string>>): Buffer =>
  zipArchive(Object.entries(parts).map(([name, content]) => ({ name, text: content })))

export const workbookWith = (sheetData: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  packed({ ...partsWith(sheetData), ...more })

/** A plain sheet of text and figures, as our own export writes it. */
export const plainWorkbook = (name: string, rows: readonly (readonly (string | number | null)[])[]): Buffer =>
  Buffer.from(
    writeWorkbook([
      {
        name,
        columns: [],
        rows: rows.map((row) =>
          row.map((cell) => (cell === null ? null : typeof cell === 'number' ? figure(cell) : text(cell))),
        ),
      },
    ]),
  )

/** Changes bytes of every entry in an archive's directory: `at` counts from the entry's mark. */
export function inDirectory(file: Buffer, change: (entry: Buffer) => void): Buffer {
  const changed = Buffer.from(file)
  for (
    let at = changed.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = changed.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    change(changed.subarray(at))
  return changed
}
