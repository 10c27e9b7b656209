import type { FieldClass } from '../submission/document.ts'

/** How the cells of a column are written and read. `id` is hidden and stays with its row; `result` is shown and never read back. */
export type ColumnKind =
  | 'id'
  | 'text'
  | 'number'
  | 'year'
  | 'choice'
  | 'list'
  | 'site'
  | 'measure'
  | 'hub'
  | 'member'
  | 'owner'
  | 'unit'
  | 'result'

export type TemplateColumn = {
  readonly heading: string
  /** What to enter, a sentence or two: shown below the heading and beside each cell. */
  readonly note: string
  readonly kind: ColumnKind
  /** In letters of the standard font. */
  readonly width: number
  /** What a drop-down offers, as written in the file. */
  readonly choices?: readonly string[]
  /** The heading may not be missing. */
  readonly required?: true
}

/** One sheet of the template: its columns by their name in the code, in the order in which they are written. */
export type TemplateSheet<Key extends string = string> = {
  readonly name: string
  readonly about: string
  readonly columns: Readonly<Record<Key, TemplateColumn>>
}

/** The version written into a template. A file of a later version is refused, an earlier one read as far as its columns go. */
export const templateVersion = 4

export const yesOrNo = ['yes', 'no'] as const

/** Stands in the hidden id column of the row of explanations, so that the row is known again after sorting. */
export const explanationMark = 'explanation'

/** The name under which cells of a row are looked up: a file's headings are compared without regard to case. */
export const columnKey = (heading: string): string => heading.trim().replace(/\s+/g, ' ').toLowerCase()

const keysOfSheets = new WeakMap<TemplateSheet, ReadonlyMap<string, string>>()

/** The keys of a sheet's columns by their names in the code, made once: a file asks for them for each of its cells. */
export function columnKeys(spec: TemplateSheet): ReadonlyMap<string, string> {
  const keys =
    keysOfSheets.get(spec) ??
    new Map(Object.entries(spec.columns).map(([name, column]) => [name, columnKey(column.heading)]))
  keysOfSheets.set(spec, keys)
  return keys
}

export const idColumn = {
  heading: 'Concord id',
  note: 'Leave as it is. It lets a later import change this row instead of adding another.',
  kind: 'id',
  width: 10,
} as const satisfies TemplateColumn

export const siteColumn = {
  heading: 'Site',
  note: 'Id or name of a site of the sheet Sites.',
  kind: 'site',
  width: 22,
  required: true,
} as const satisfies TemplateColumn

export const measureColumn = {
  heading: 'Measure',
  note: 'Title of a measure of the sheet Measures.',
  kind: 'measure',
  width: 36,
  required: true,
} as const satisfies TemplateColumn

/** Who may read a field (METHODS 8). */
export const fieldClasses = ['public', 'members', 'confidential'] as const satisfies readonly FieldClass[]

/** Codes as a file writes them: `not-occurring` becomes `not occurring`. Read back without regard to case, blanks and hyphens. */
export const choiceText = (code: string): string => (/^\d/.test(code) ? code : code.replaceAll('-', ' '))

export const choiceTexts = (codes: readonly string[]): readonly string[] => codes.map(choiceText)

/** The code that a text stands for; undefined where it is none of them. */
export function choiceOf<Code extends string>(codes: readonly Code[], text: string): Code | undefined {
  const wanted = folded(text)
  if (wanted === '') return undefined
  const at = placesOf(codes).get(wanted)
  return at === undefined ? undefined : codes[at]
}

const folded = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '')

/** The lists are few and fixed, the cells many. */
const known = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

function placesOf(codes: readonly string[]): ReadonlyMap<string, number> {
  const places = known.get(codes) ?? new Map(codes.map((code, at) => [folded(code), at]))
  known.set(codes, places)
  return places
}

/** Who reads an entry. */
export const readersColumn = {
  heading: 'Who may see it',
  note: 'Empty is the members of the cluster for a new row.',
  kind: 'choice',
  width: 14,
  choices: choiceTexts(fieldClasses),
} as const satisfies TemplateColumn

/** Nobody published it: it stands as an example and is marked so. */
export const illustrativeColumn = {
  heading: 'Illustrative',
  note: 'Yes for an example that your company did not publish; it is marked so wherever it appears.',
  kind: 'choice',
  width: 12,
  choices: yesOrNo,
} as const satisfies TemplateColumn

/** Whoever is at the other end of a flow: a member of the cluster, or somebody outside by name. */
export const otherEndColumns = {
  member: {
    heading: 'Member',
    note: 'The member of the cluster at the other end.',
    kind: 'member',
    width: 28,
    required: true,
  },
  outside: {
    heading: 'Outside company',
    note: 'Its name, if the other end is no member of the cluster.',
    kind: 'text',
    width: 24,
    required: true,
  },
} as const satisfies Readonly<Record<string, TemplateColumn>>
