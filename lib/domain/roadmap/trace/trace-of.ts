import { defaultProfile, type DisclosureProfile } from '../../disclosure/safe-total.ts'
import { no, ok, type Result } from '../../result.ts'
import { assemble } from '../assemble.ts'
import type { Bundle } from '../bundle.ts'
import { decisionsByKey } from '../decide.ts'
import { releaseOf } from '../release.ts'
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
 * (METHODS 6, 8). Pure. The refusal is a sentence: the roadmap has no such figure.
 */
export function traceOf(
  { cluster, submissions, resolutions }: Pick<Bundle, 'cluster' | 'submissions' | 'resolutions'>,
  path: FigurePath,
  reader: TraceReader,
  profile: DisclosureProfile = defaultProfile,
): Result<Trace, string> {
  const tally = tallyOf(cluster, submissions, decisionsByKey(resolutions))
  const document = assemble(tally, releaseOf(tally, profile), [], profile)
  if ('year' in path && !tally.years.includes(path.year)) return no(`The roadmap has no year ${path.year}.`)
  const trace = opened({ tally, document, reader }, path)
  return trace === null ? no('The roadmap has no such figure.') : ok(trace)
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
