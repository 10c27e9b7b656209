import { canonicalText } from '../../canonical.ts'
import { isBiogenic } from '../../inventory/figures.ts'
import type {
  AcceptedSubmission,
  CommitmentEntry,
  EmissionEntry,
  MeasureEntry,
  SiteEntry,
  SubmissionDocument,
} from '../../submission/document.ts'
import { wasOpened } from './opened.ts'

type Classed = { readonly class: 'public' | 'members' | 'confidential' }
const isClosed = (item: Classed): boolean => item.class === 'confidential'
const isOpen = (item: Classed): boolean => item.class !== 'confidential'

type Content = Pick<SubmissionDocument, 'sites' | 'emissions' | 'commitments' | 'measures'>
const nothing: Content = { sites: [], emissions: [], commitments: [], measures: [] }

/**
 * A company's submission with what it keeps confidential as it stood in an earlier draft, and what is open as it is now. Null where
 * nothing of it can count: a company that came with confidential emissions of the base year waits whole, so that its place in the
 * register keeps standing for it. One of both must be given; `before` is what is left of a company that left.
 */
export function standingSubmission(
  before: AcceptedSubmission | null,
  now: AcceptedSubmission | null,
  baseYear: number,
): AcceptedSubmission | null {
  const [was, is] = [before?.document ?? nothing, now?.document ?? nothing]
  if (before === null && is.emissions.some((row) => isClosed(row) && row.scope === '1' && row.year === baseYear))
    return null
  const emissions = standingRows(was.emissions, is.emissions)
  const measures = standingMeasures(was.measures, is.measures)
  const used = new Set([...emissions, ...measures].map(({ siteId }) => siteId))
  const sites = standingSites(was, is).filter(({ id }) => now !== null || used.has(id))
  const content = { sites, emissions, measures, commitments: standingCommitments(was, is) }
  if (now === null && used.size === 0) return null
  if (now !== null && sameContent(content, now.document)) return now
  const submission = now ?? before
  return submission === null ? null : { digest: submission.digest, document: figuresOf(submission.document, content) }
}

/** What a merge reads of a submission. */
export const figuresOf = (
  { clusterId, cycle, organisation }: SubmissionDocument,
  { sites, emissions, commitments, measures }: Content,
): SubmissionDocument => ({
  schema: 'concord/submission/1',
  clusterId,
  cycle,
  organisation,
  sites,
  emissions,
  commitments: commitments.map(
    // Terms beyond the entry are no business of a merge.
    ({ terms: _, ...entry }: CommitmentEntry & { readonly terms?: unknown }) => entry,
  ),
  measures,
})

const sameContent = (a: Content, { sites, emissions, commitments, measures }: Content): boolean =>
  canonicalText([a.sites, a.emissions, a.commitments, a.measures]) ===
  canonicalText([sites, emissions, commitments, measures])

const cellOf = ({ siteId, year, scope }: EmissionEntry): string => `${siteId} ${year} ${scope}`

function standingRows(before: readonly EmissionEntry[], now: readonly EmissionEntry[]): readonly EmissionEntry[] {
  const [was, is] = [Map.groupBy(before, cellOf), Map.groupBy(now, cellOf)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((cell) =>
    standingCell(was.get(cell) ?? [], is.get(cell) ?? []),
  )
}

/** Of one site, year and scope: each gas that is or was confidential as before, unless its owner opened all of the cell. */
function standingCell(before: readonly EmissionEntry[], now: readonly EmissionEntry[]): readonly EmissionEntry[] {
  if (now.length > 0 && now.every(isOpen) && wasOpened(sumOf(before), sumOf(now))) return now
  const closed = new Set([...before, ...now].filter(isClosed).map(({ gas }) => gas))
  if (closed.size === 0) return now
  return [...before.filter(({ gas }) => closed.has(gas)), ...now.filter(({ gas }) => !closed.has(gas))]
}

function sumOf(rows: readonly EmissionEntry[]) {
  const counted = rows.filter(({ gas }) => !isBiogenic(gas))
  const tonnesOf = (some: readonly EmissionEntry[]) => some.reduce((sum, { tonnes }) => sum + Number(tonnes), 0)
  return { tonnes: tonnesOf(counted), confidential: tonnesOf(counted.filter(isClosed)) }
}

function standingMeasures(before: readonly MeasureEntry[], now: readonly MeasureEntry[]): readonly MeasureEntry[] {
  const [was, is] = [before, now].map((list) => new Map(list.map((measure) => [measure.id, measure])))
  return [...new Set([...before, ...now].map(({ id }) => id))].flatMap((id) => {
    const [earlier, present] = [was?.get(id), is?.get(id)]
    if (present === undefined) return earlier !== undefined && isClosed(earlier) ? [earlier] : []
    if (isClosed(present)) return earlier === undefined ? [] : [earlier]
    return [withEarlierNeeds(present, earlier)]
  })
}

/** An open measure with what it burns and confidentially books and hands over as before. */
function withEarlierNeeds(present: MeasureEntry, earlier: MeasureEntry | undefined): MeasureEntry {
  const standing = <T extends Classed>(now: readonly T[] | undefined, before: readonly T[] | undefined) =>
    [...(now ?? []).filter(isOpen), ...(before ?? []).filter(isClosed)] as const
  const { bookings: _bookings, flows: _flows, ...measure } = present
  const bookings = standing(present.bookings, earlier?.bookings)
  const flows = standing(present.flows, earlier?.flows)
  return {
    ...measure,
    energy: earlier?.energy ?? [],
    ...(bookings.length === 0 ? {} : { bookings }),
    ...(flows.length === 0 ? {} : { flows }),
  }
}

/** Growth, closure and sector act on confidential tonnes and would tell them: where there are any, they stand with them. */
function standingSites(was: Content, is: Content): readonly SiteEntry[] {
  const secret = new Set(
    [was, is].flatMap(({ emissions, measures }) =>
      [...emissions, ...measures].filter(isClosed).map(({ siteId }) => siteId),
    ),
  )
  const [before, now] = [was.sites, is.sites].map((sites) => new Map(sites.map((site) => [site.id, site])))
  return [...new Set([...was.sites, ...is.sites].map(({ id }) => id))].flatMap((id) => {
    const [earlier, present] = [before?.get(id), now?.get(id)]
    if (present === undefined) return earlier !== undefined && secret.has(id) ? [earlier] : []
    if (earlier === undefined || !secret.has(id)) return [present]
    const { growthPercent, closesIn, sector } = earlier
    return [{ ...present, growthPercent, closesIn, sector }]
  })
}

/** Promises act on confidential tonnes in the same way. */
function standingCommitments(was: Content, is: Content): Content['commitments'] {
  const keeps = ({ emissions, commitments }: Content): boolean =>
    emissions.some((row) => isClosed(row) && row.scope === '1') || commitments.some(isClosed)
  return keeps(is) || (is.commitments.length === 0 && keeps(was)) ? was.commitments : is.commitments
}
