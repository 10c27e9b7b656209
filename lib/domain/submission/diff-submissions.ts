import { itemsOf, type FieldValue, type Item, type ItemField } from './items.ts'
import type { NamedHub } from './needs-items.ts'
import type { SubmissionDocument } from './document.ts'
import type { ItemKey } from './item-key.ts'

export type FieldDifference = {
  readonly field: string
  readonly of: string | null
  readonly before: FieldValue
  readonly after: FieldValue
  /** The class has changed too, or alone: another circle of readers sees the field from now on. */
  readonly classes: { readonly before: ItemField['class']; readonly after: ItemField['class'] } | null
}

export type ItemDifference = {
  readonly key: ItemKey
  readonly group: Item['group']
  readonly title: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** Fields that differ, for a changed item; an added or removed one speaks for itself. */
  readonly fields: readonly FieldDifference[]
}

/**
 * What changed from one submission to the next, by item id: a rename is a change, never a removal and an addition. `hubs` are those
 * that the measures of both may book.
 */
export function diffSubmissions(
  before: SubmissionDocument,
  after: SubmissionDocument,
  hubs: readonly NamedHub[] = [],
): readonly ItemDifference[] {
  const earlier = new Map(itemsOf(before, hubs).map((item) => [item.key, item]))
  const later = itemsOf(after, hubs)
  const kept = new Set(later.map((item) => item.key))
  const removed = [...earlier.values()].filter((item) => !kept.has(item.key))
  return [
    ...later.flatMap((item) => difference(earlier.get(item.key), item)),
    ...removed.map((item): ItemDifference => ({ ...heading(item), kind: 'removed', fields: [] })),
  ]
}

const heading = ({ key, group, title }: Item): Pick<Item, 'key' | 'group' | 'title'> => ({ key, group, title })

function difference(before: Item | undefined, after: Item): readonly ItemDifference[] {
  if (before === undefined) return [{ ...heading(after), kind: 'added', fields: [] }]
  const fields = fieldDifferences(before.fields, after.fields)
  return fields.length === 0 ? [] : [{ ...heading(after), kind: 'changed', fields }]
}

const place = (field: ItemField): string => `${field.field}\0${field.of ?? ''}`

function fieldDifferences(before: readonly ItemField[], after: readonly ItemField[]): readonly FieldDifference[] {
  const earlier = new Map(before.map((field) => [place(field), field]))
  const later = new Map(after.map((field) => [place(field), field]))
  const places = new Set([...later.keys(), ...earlier.keys()])
  return [...places].flatMap((key): readonly FieldDifference[] => {
    const [was, is] = [earlier.get(key), later.get(key)]
    const either = is ?? was
    if (either === undefined) return []
    const classes = was && is && was.class !== is.class ? { before: was.class, after: is.class } : null
    const values = { before: was?.value ?? null, after: is?.value ?? null }
    if (classes === null && sameValue(values.before, values.after)) return []
    return [{ field: either.field, of: either.of, ...values, classes }]
  })
}

function sameValue(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
