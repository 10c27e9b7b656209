import { sheetXml } from './sheet-xml.ts'
import { stylesXml } from './styles-xml.ts'
import type { WrittenSheet } from './written-sheet.ts'
import { xmlText } from './xml-text.ts'
import { zipArchive } from './zip-archive.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Writes a workbook (.xlsx). The same sheets give the same bytes. Throws where no sheet can be seen. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  if (!sheets.some((sheet) => sheet.hidden !== true)) throw new Error('A workbook needs a sheet that can be seen')
  return zipArchive([
    { name: '[Content_Types].xml', text: contentTypes(sheets.length) },
    { name: '_rels/.rels', text: relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', text: workbookXml(sheets, names) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', text: stylesXml },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet) })),
  ])
}

const longestName = 31

/** Names as spreadsheets allow them: cut, without the signs of a reference, each once. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const names: string[] = []
  const isTaken = (name: string) => names.some((known) => known.toLowerCase() === name.toLowerCase())
  for (const text of wanted) {
    const plain =
      text
        .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet'
    let name = plain.slice(0, longestName).toWellFormed().trim()
    for (let n = 2; isTaken(name); n += 1)
      name = `${plain
        .slice(0, longestName - 5)
        .toWellFormed()
        .trim()} (${n})`
    names.push(name)
  }
  return names
}

const contentTypes = (sheets: number): string => {
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${spreadsheet}.${kind}+xml"/>`
  return [
    `${declaration}<Types xmlns="${packaging}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    ...Array.from({ length: sheets }, (_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet')),
    '</Types>',
  ].join('')
}

const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packaging}/relationships">${targets
    .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const workbookXml = (sheets: readonly WrittenSheet[], names: readonly string[]): string => {
  const first = sheets.findIndex((sheet) => sheet.hidden !== true)
  const entries = sheets.map(
    (sheet, at) =>
      `<sheet name="${xmlText(names[at] ?? '')}" sheetId="${at + 1}"${sheet.hidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="${first}"/></bookViews><sheets>${entries.join('')}</sheets></workbook>`
}
