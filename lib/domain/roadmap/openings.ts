import type { DisclosureProfile } from '../disclosure/safe-total.ts'
import type { AcceptedSubmission, FieldClass } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import type { Bundle } from './bundle.ts'
import { nothingReleased } from './ledger-release.ts'
import { ledgerReleaseOf, nameOf } from './ledger-totals.ts'
import { mergeRoadmap } from './merge.ts'
import { totalsOf } from './totals-of.ts'

/** What a company can open to the members: its emission rows, its measures with their bookings, or its commitments. */
export const openableFields = ['emissions', 'measures', 'commitments'] as const
export type Opening = { readonly organisationId: string; readonly field: (typeof openableFields)[number] }

/**
 * What would have to be opened to have a withheld total shown (METHODS 8): every single opening that is enough by itself or, where none
 * is, one set of which none can be left out. Null where no opening helps. Found by merging anew, so that whatever else a total depends
 * on is heeded. Only the owner opens a field: this is what could be asked of it.
 */
export type FindOpenings = (total: string) => readonly (readonly Opening[])[] | null

export function openingsOf(bundle: Bundle, profile: DisclosureProfile): FindOpenings {
  const { cluster, resolutions } = bundle
  const all = bundle.submissions.flatMap(closedFields).toSorted(inOrder)
  const merged = new Map<string, ReadonlySet<string>>()
  const found: (readonly Opening[])[] = []

  function shownWith(openings: readonly Opening[]): ReadonlySet<string> {
    const key = openings.map(keyOf).toSorted(byText).join(' ')
    const known = merged.get(key)
    if (known !== undefined) return known
    const open = new Set(openings.map(keyOf))
    const submissions = bundle.submissions.map((submission) => withOpened(submission, open))
    const { document } = mergeRoadmap(cluster, submissions, resolutions, profile)
    const ledgers = ledgerReleaseOf({ ...bundle, submissions }, nothingReleased).totals
    const shown = new Set([
      ...totalsOf(document).flatMap(({ total, figure }) => (figure.state === 'shown' ? [total] : [])),
      ...ledgers.flatMap((total) => (total.state === 'shown' ? [nameOf(total)] : [])),
    ])
    merged.set(key, shown)
    return shown
  }

  return (total) => {
    // What the merge itself shows waits for more companies to change, which is nobody's to open.
    if (!shownWith(all).has(total) || shownWith([]).has(total)) return null
    const single = all.filter((opening) => shownWith([opening]).has(total))
    if (single.length > 0) return single.map((opening) => [opening])
    // What was enough for another total often is for this one, and there is less of it to leave out.
    let enough = found.find((set) => shownWith(set).has(total)) ?? all
    for (const opening of enough) {
      const less = enough.filter((one) => one !== opening)
      if (shownWith(less).has(total)) enough = less
    }
    found.push(enough)
    return [enough]
  }
}

const keyOf = ({ organisationId, field }: Opening): string => `${field}:${organisationId}`

const inOrder = (a: Opening, b: Opening): number =>
  openableFields.indexOf(a.field) - openableFields.indexOf(b.field) || byText(a.organisationId, b.organisationId)

/** The fields of which a company keeps something confidential. */
function closedFields({ document }: AcceptedSubmission): readonly Opening[] {
  const isClosed = (item: { readonly class: FieldClass }): boolean => item.class === 'confidential'
  const closed = {
    emissions: document.emissions.some(isClosed),
    measures: document.measures.some((measure) => isClosed(measure) || (measure.bookings ?? []).some(isClosed)),
    commitments: document.commitments.some(isClosed),
  }
  return openableFields.flatMap((field) => (closed[field] ? [{ organisationId: document.organisation.id, field }] : []))
}

function withOpened(submission: AcceptedSubmission, opened: ReadonlySet<string>): AcceptedSubmission {
  const { document } = submission
  const organisationId = document.organisation.id
  const opens = (field: Opening['field']): boolean => opened.has(keyOf({ organisationId, field }))
  if (!openableFields.some(opens)) return submission
  const open = <T extends { readonly class: FieldClass }>(item: T): T =>
    item.class === 'confidential' ? { ...item, class: 'members' } : item
  return {
    ...submission,
    document: {
      ...document,
      ...(opens('emissions') ? { emissions: document.emissions.map(open) } : {}),
      ...(opens('measures')
        ? {
            measures: document.measures.map((measure) => ({
              ...open(measure),
              ...(measure.bookings === undefined ? {} : { bookings: measure.bookings.map(open) }),
            })),
          }
        : {}),
      ...(opens('commitments') ? { commitments: document.commitments.map(open) } : {}),
    } as AcceptedSubmission['document'],
  }
}
