import { defaultProfile, type DisclosureProfile } from '../../disclosure/safe-total.ts'
import { no, ok, type Result } from '../../result.ts'
import type { DraftInputs } from '../bundle.ts'
import { draftOf } from '../carry/draft-of.ts'
import { decisionsByKey } from '../decide.ts'
import type { LinkedTotals } from '../document.ts'
import { tally as tallyOf } from '../tally.ts'
import { commonTrace } from './common.ts'
import { hubTrace } from './hubs.ts'
import { measureTrace } from './measures.ts'
import { memberTrace } from './members.ts'
import type { Reading } from './reading.ts'
import { siteTrace } from './sites.ts'
import type { FigurePath, Trace, TraceReader } from './trace.ts'

/**
 * Opens a figure of the roadmap to its formula, what goes into it and the submission lines behind it, cut to what the reader may see
 * (METHODS 6, 8). Pure. A total opens to what it is counted from, which may be the confidential parts of an earlier draft. The refusal
 * is a sentence: the roadmap has no such figure, or it stands as an earlier draft showed it.
 */
export function traceOf(
  inputs: DraftInputs,
  path: FigurePath,
  reader: TraceReader,
  profile: DisclosureProfile = defaultProfile,
): Result<Trace, string> {
  const { document, countedFrom } = draftOf(inputs, profile)
  const totals = totalsWith(path)
  const counted = totals === null ? inputs : countedFrom(totals)
  if (counted === null) return no('This figure stands as an earlier draft showed it, and cannot be opened in this one.')
  const tally = tallyOf(counted.cluster, counted.submissions, decisionsByKey(counted.resolutions))
  if ('year' in path && !tally.years.includes(path.year)) return no(`The roadmap has no year ${path.year}.`)
  const trace = opened({ tally, document, reader }, path)
  return trace === null ? no('The roadmap has no such figure.') : ok(trace)
}

/** The set of totals to which a figure belongs; null where it is one company’s own, or no total. */
function totalsWith(path: FigurePath): LinkedTotals | null {
  switch (path.of) {
    case 'wedge':
    case 'reference':
    case 'roadmap':
    case 'committed':
    case 'target':
    case 'gap-measures':
    case 'gap-commitments':
      return 'tonnes'
    case 'inventory':
      return path.scope === '1' ? 'tonnes' : `inventory.${path.scope}`
    case 'hub-booked':
      return 'hubs'
    case 'demand':
      return path.carrier === 'co2-transport' ? 'hubs' : `demand.${path.carrier}`
    default:
      return null
  }
}

function opened(reading: Reading, path: FigurePath): Trace | null {
  switch (path.of) {
    case 'wedge':
    case 'measure':
      return measureTrace(reading, path)
    case 'member-reference':
    case 'member-roadmap':
    case 'member-committed':
      return memberTrace(reading, path)
    case 'site-reference':
    case 'site-roadmap':
    case 'site-base':
      return siteTrace(reading, path)
    case 'hub-capacity':
    case 'hub-booked':
    case 'demand':
      return hubTrace(reading, path)
    default:
      return commonTrace(reading, path)
  }
}
