import type { MeasureRow as StoredMeasure } from '#db/measures'
import type { ImportDiff } from '#lib/domain/inventory/import-diff'
import type { MeasureRow } from '#lib/domain/measures/measure-row'
import {
  keptPrerequisites,
  mostPrerequisites,
  type KeptPrerequisite,
  type PrerequisiteRow,
} from '#lib/domain/measures/need-rows'
import { diffPrerequisites, type OfMeasure, type WithFirst } from '#lib/domain/template/entry-diffs'
import { faultOfMeasure, measuresNamed, placedRows, problemAt, targetsOf, type Target } from './need-targets.ts'
import type { MeasuresRead } from './plan-needs.ts'
import type { SheetProblem } from './read-template.ts'

/** What the sheet Prerequisites would do to the measures as the file leaves them. */
export type PrerequisitesPlan = {
  readonly diff: ImportDiff<Standing, WithFirst<PrerequisiteRow>>
  /** Of each measure that is touched, by its id or, where it is new, by `newMeasureKey`: the keys of all that come first, and how many rows say so. */
  readonly written: ReadonlyMap<string, { readonly firstKeys: readonly string[]; readonly rows: number }>
  readonly problems: readonly SheetProblem[]
}
type Standing = WithFirst<Omit<KeptPrerequisite, 'firstId'>>

/** `measures` is what the file does to the measures themselves; `stored` are all that there are. A ring is the cluster's to find, as with the form. */
export function planPrerequisites(
  rows: readonly PrerequisiteRow[],
  stored: readonly StoredMeasure[],
  measures: ImportDiff<StoredMeasure, MeasureRow>,
  { allRead }: MeasuresRead,
): PrerequisitesPlan {
  const problems: SheetProblem[] = []
  const targets = targetsOf(stored, measures)
  const titles = new Map(targets.map(({ key, title }) => [key, title]))
  const kept = keptPrerequisites(stored.map((measure) => ({ ...measure, title: titles.get(measure.id) ?? '' })))
  const placed = placedRows('prerequisites', rows, kept, { targets, allRead }, problems)
  const known = new Map(kept.map(({ id, firstId }) => [id, firstId]))
  const diff = diffPrerequisites(kept.map(standing), withFirst(placed, known, { targets, allRead }, problems))
  const written = new Map<string, { firstKeys: readonly string[]; rows: number }>()
  const changedOf = Map.groupBy(diff.changed, ({ after }) => after.measureKey)
  const addedOf = Map.groupBy(diff.added, ({ measureKey }) => measureKey)
  for (const target of targets) {
    const [changed, added] = [changedOf.get(target.key) ?? [], addedOf.get(target.key) ?? []]
    const said = [...changed.map(({ row }) => row), ...added]
    if (said.length === 0) continue
    const instead = new Map(changed.map(({ before, row }) => [before.firstKey, row.firstKey]))
    const standingKeys = target.stored?.prerequisites ?? []
    const firstKeys = [...standingKeys.map((key) => instead.get(key) ?? key), ...added.map((row) => row.firstKey)]
    problems.push(...faultsOf(target, firstKeys, said))
    written.set(target.key, { firstKeys, rows: said.length })
  }
  return { diff, written, problems }
}

const standing = ({ measureId, firstId, ...entry }: KeptPrerequisite): Standing => ({
  ...entry,
  measureKey: measureId,
  firstKey: firstId,
})

/** The rows with the measure that each names as the first of the two. One that names none, or two, is a problem and is left out. */
function withFirst(
  rows: readonly OfMeasure<PrerequisiteRow>[],
  known: ReadonlyMap<string, string>,
  { targets, allRead }: MeasuresRead & { readonly targets: readonly Target[] },
  problems: SheetProblem[],
): readonly WithFirst<PrerequisiteRow>[] {
  const named = measuresNamed(targets)
  return rows.flatMap((row) => {
    const those = named(row.first)
    const own = those.find(({ key }) => row.id !== null && key === known.get(row.id))
    const found = own ?? those[0]
    const reason = faultOfMeasure(those.length, own?.key, found)
    if (reason === null && found !== undefined) return [{ ...row, first: found.title, firstKey: found.key }]
    if (allRead || found !== undefined)
      problems.push(problemAt('prerequisites', row.row, 'first', row.first, reason ?? ''))
    return []
  })
}

function faultsOf(
  { key }: Target,
  firstKeys: readonly string[],
  said: readonly WithFirst<PrerequisiteRow>[],
): readonly SheetProblem[] {
  const at = ({ row, first }: PrerequisiteRow, reason: string) =>
    problemAt('prerequisites', row, 'first', first, reason)
  const itself = said.filter(({ firstKey }) => firstKey === key)
  if (itself.length > 0) return itself.map((row) => at(row, 'A measure cannot come before itself. Choose another one.'))
  const [last] = said.slice(-1)
  if (last === undefined) return []
  if (new Set(firstKeys).size < firstKeys.length)
    return [at(last, 'Another row of the measure says the same. Keep one of the two.')]
  if (firstKeys.length <= mostPrerequisites) return []
  return [at(last, `A measure can wait for ${mostPrerequisites} others at most.`)]
}
