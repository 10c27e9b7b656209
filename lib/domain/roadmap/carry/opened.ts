import type { Scope, SubmissionDocument } from '../../submission/document.ts'
import type { MergeInputs } from '../bundle.ts'
import { bookedId, promisedId, rowsId, takenId } from '../exposure-terms.ts'
import { figuresBySite } from '../site-figures.ts'

/**
 * The confidential amounts of an earlier draft whose owners opened them since, by the ids of `exposureOf`. Whoever opens a figure opens
 * with it what it was before, as far as earlier totals tell it.
 */
export function openedSince(before: MergeInputs, now: MergeInputs, years: readonly number[]): ReadonlySet<string> {
  const present = new Map(now.submissions.map(({ document }) => [document.organisation.id, document]))
  return new Set(
    before.submissions.flatMap(({ document }) => {
      const later = present.get(document.organisation.id)
      return later === undefined
        ? []
        : [
            ...openedRows(document, later),
            ...openedMeasures(document, later, years),
            ...openedPromise(document, later, years),
          ]
    }),
  )
}

function openedRows(before: SubmissionDocument, now: SubmissionDocument): readonly string[] {
  const later = figuresBySite(now)
  return [...figuresBySite(before)].flatMap(([siteId, scopes]) =>
    [...scopes].flatMap(([scope, years]) =>
      [...years].flatMap(([year, was]) => {
        const is = later.get(siteId)?.get(scope)?.get(year)
        return wasOpened(was, is) ? [rowsId(siteId, scope satisfies Scope, year)] : []
      }),
    ),
  )
}

/** All of the cell is open now, and more or less of it than was: where nothing was added, its confidential rows were left out. */
export const wasOpened = (
  was: { readonly tonnes: number; readonly confidential: number },
  is: { readonly tonnes: number; readonly confidential: number } | undefined,
): boolean =>
  was.confidential !== 0 && is !== undefined && is.confidential === 0 && is.tonnes !== was.tonnes - was.confidential

function openedMeasures(
  before: SubmissionDocument,
  now: SubmissionDocument,
  years: readonly number[],
): readonly string[] {
  const later = new Map(now.measures.map((measure) => [measure.id, measure]))
  return before.measures.flatMap((was) => {
    const is = later.get(was.id)
    if (is === undefined || is.class === 'confidential') return []
    const taken = was.class === 'confidential' ? years.map((year) => takenId(was.id, year)) : []
    const booked = (is.bookings ?? [])
      .filter((booking) => booking.class !== 'confidential')
      .flatMap(({ hubId }) => {
        const id = bookedId(was.id, hubId)
        return [id, ...years.map((year) => `${id} ${year}`)]
      })
    return [...taken, ...booked]
  })
}

function openedPromise(
  { organisation, commitments }: SubmissionDocument,
  now: SubmissionDocument,
  years: readonly number[],
): readonly string[] {
  const isClosed = (list: SubmissionDocument['commitments']): boolean =>
    list.some((commitment) => commitment.class === 'confidential')
  const opened = isClosed(commitments) && !isClosed(now.commitments) && now.commitments.length >= commitments.length
  return opened ? years.map((year) => promisedId(organisation.id, year)) : []
}
