import type { FieldClass, MeasureEntry, Scope, SubmissionDocument } from '../../submission/document.ts'
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

/**
 * All of the cell is open now, and at least half as much came to its open rows as was confidential: a confidential row that was left out
 * beside open ones is no opening. Tonnes of one site, scope and year.
 */
export const wasOpened = (
  was: { readonly tonnes: number; readonly confidential: number },
  is: { readonly tonnes: number; readonly confidential: number } | undefined,
): boolean =>
  was.confidential !== 0 &&
  is !== undefined &&
  is.confidential === 0 &&
  Math.abs(is.tonnes - (was.tonnes - was.confidential)) * 2 >= Math.abs(was.confidential)

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
    const hubs = new Set((was.bookings ?? []).filter(isClosed).map(({ hubId }) => hubId))
    const booked = [...hubs]
      .filter(
        (hubId) =>
          openOn(is, hubId) > openOn(was, hubId) &&
          !(is.bookings ?? []).some((one) => one.hubId === hubId && isClosed(one)),
      )
      .flatMap((hubId) => [bookedId(was.id, hubId), ...years.map((year) => `${bookedId(was.id, hubId)} ${year}`)])
    return [...taken, ...booked]
  })
}

const isClosed = (item: { readonly class: FieldClass }): boolean => item.class === 'confidential'

const openOn = ({ bookings = [] }: MeasureEntry, hubId: string): number =>
  bookings.filter((booking) => booking.hubId === hubId && !isClosed(booking)).length

/** What a company promises is one sum: it is open once every promise is that was confidential. */
function openedPromise(
  { organisation, commitments }: SubmissionDocument,
  now: SubmissionDocument,
  years: readonly number[],
): readonly string[] {
  const open = new Set(now.commitments.filter((commitment) => !isClosed(commitment)).map(({ id }) => id))
  const closed = commitments.filter(isClosed)
  return closed.length > 0 && !now.commitments.some(isClosed) && closed.every(({ id }) => open.has(id))
    ? years.map((year) => promisedId(organisation.id, year))
    : []
}
