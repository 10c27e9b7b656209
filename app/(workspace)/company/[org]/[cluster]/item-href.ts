import { groupOf, idOf, yearOf } from '#lib/domain/submission/item-key'

/** The page of the room on which an item of a submission is changed. */
export function itemHref(home: string, item: string): string {
  const year = yearOf(item)
  if (item.startsWith('year:')) return `${home}/years/${year}`
  const group = groupOf(item)
  const id = idOf(item)
  if (group === 'submission' || id === null) return `${home}/review`
  return `${home}/${group}/${id}${year === null ? '' : `?year=${year}`}`
}
