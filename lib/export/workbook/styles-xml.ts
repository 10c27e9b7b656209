/** What a cell can look like. Number formats are the spreadsheet's own, so that each reader sees their own separators. */
const styles = {
  plain: { font: 0, fill: 0, format: 0 },
  title: { font: 2, fill: 0, format: 0 },
  heading: { font: 1, fill: 2, format: 0, wrap: true },
  required: { font: 1, fill: 3, format: 0, wrap: true },
  explanation: { font: 3, fill: 4, format: 0, wrap: true },
  wrapped: { font: 0, fill: 0, format: 0, wrap: true },
  note: { font: 3, fill: 0, format: 0, wrap: true },
  /** Entered as text even if it looks like a number, such as an id with zeros in front. */
  text: { font: 0, fill: 0, format: 49 },
  /** As many decimals as there are: a format that parts thousands would put a bare point behind whole numbers. */
  number: { font: 0, fill: 0, format: 0 },
  whole: { font: 0, fill: 0, format: 3 },
  decimals: { font: 0, fill: 0, format: 4 },
  percent: { font: 0, fill: 0, format: 164 },
  year: { font: 0, fill: 0, format: 1 },
  'total text': { font: 1, fill: 2, format: 0, wrap: true },
  'total number': { font: 1, fill: 2, format: 0 },
  'total whole': { font: 1, fill: 2, format: 3 },
  'total decimals': { font: 1, fill: 2, format: 4 },
  'total percent': { font: 1, fill: 2, format: 164 },
  'total year': { font: 1, fill: 2, format: 1 },
  result: { font: 3, fill: 4, format: 0 },
} as const satisfies Readonly<Record<string, Style>>

type Style = { readonly font: number; readonly fill: number; readonly format: number; readonly wrap?: true }
export type StyleName = keyof typeof styles

const names = Object.keys(styles) as StyleName[]
export const styleIndex = (name: StyleName): number => names.indexOf(name)

const fonts = [
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="15"/><name val="Calibri"/><family val="2"/></font>',
  '<font><i/><sz val="10"/><color rgb="FF555555"/><name val="Calibri"/><family val="2"/></font>',
]

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`

const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('E4ECEA'),
  solid('C9DED8'),
  solid('F6F6F3'),
]

const formatOf = ({ font, fill, format, wrap }: Style): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${
    wrap === true ? ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' : '/>'
  }`

const list = (tag: string, items: readonly string[]): string =>
  `<${tag} count="${items.length}">${items.join('')}</${tag}>`

export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  list('numFmts', ['<numFmt numFmtId="164" formatCode="0.0##&quot; %&quot;"/>']),
  list('fonts', fonts),
  list('fills', fills),
  list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  list(
    'cellXfs',
    names.map((name) => formatOf(styles[name])),
  ),
  list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  '</styleSheet>',
].join('')
