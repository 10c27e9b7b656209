import { unknown } from '../../disclosure/show.ts'
import { at } from '../../pathway/path.ts'
import { siteFieldClass } from '../../submission/field-readers.ts'
import { reported, type Source } from '../asset-ledger.ts'
import { input, withInputs } from './inputs.ts'
import { decimalFor, figureFor, linesOf, maySee, type Reading } from './reading.ts'
import type { FigurePath, Trace, TraceInput } from './trace.ts'

type Path = Extract<FigurePath, { of: 'site-reference' | 'site-roadmap' | 'site-base' }>

/** One site of the asset ledger, down to its lines. */
export function siteTrace(reading: Reading, path: Path): Trace | null {
  const source = reading.tally.ledger.sources.find(
    (one) => one.id === path.siteId && one.organisationId === path.organisationId,
  )
  if (source === undefined) return null
  if (path.of === 'site-base') return baseTrace(reading, source, path)
  return path.of === 'site-reference' ? referenceTrace(reading, source, path) : roadmapTrace(reading, source, path)
}

const open = (reading: Reading, source: Source, secret: boolean): boolean =>
  maySee(reading, source.organisationId, secret ? 'confidential' : 'members')

function baseTrace(reading: Reading, source: Source, path: Extract<Path, { of: 'site-base' }>): Trace | null {
  const amount = reported(source.claim.figures, path.scope, reading.tally.cluster.baseYear)
  if (amount === null) return null
  const value = figureFor(open(reading, source, amount.confidential !== 0), amount.tonnes)
  return { path, formula: 'base-sum', value, unit: 't', inputs: [], ...linesOf(reading, source, path.scope) }
}

function referenceTrace(
  reading: Reading,
  source: Source,
  path: Extract<Path, { of: 'site-reference' | 'site-roadmap' }>,
): Trace {
  const { site } = source.claim
  const { organisationId, siteId, year } = path
  const may = open(reading, source, source.confidential)
  const field = (of: 'growthPercent' | 'closesIn', label: string, unit: '%' | 'year'): TraceInput => {
    const value = site[of]
    const seen = maySee(reading, organisationId, siteFieldClass(site, of))
    const figure = value === null ? unknown('Nothing is known of it.') : decimalFor(seen, String(value))
    return { label, value: figure, unit, opens: null }
  }
  const made = withInputs([
    input(`${site.name}, base year`, figureFor(may, source.base.tonnes), {
      of: 'site-base',
      organisationId,
      siteId,
      scope: '1',
    }),
    field('growthPercent', 'Growth of activity a year', '%'),
    field('closesIn', 'Closes in', 'year'),
  ])
  const value = figureFor(may, at(source.reference, reading.tally.years, year) ?? 0)
  const behind = linesOf(reading, source, '1')
  return {
    path,
    formula: 'site-reference',
    value,
    unit: 't',
    lines: behind.lines,
    inputs: made.inputs,
    partly: made.partly || behind.partly,
  }
}

function roadmapTrace(
  reading: Reading,
  source: Source,
  path: Extract<Path, { of: 'site-reference' | 'site-roadmap' }>,
): Trace {
  const { counting, claims, years } = reading.tally
  const { organisationId, siteId, year } = path
  const secret = source.confidential || counting.secretClaims.has(source)
  const own = claims.filter((claim) => claim.source === source && counting.counted.has(claim))
  const seen = own.filter((claim) => maySee(reading, claim.organisationId, claim.measure.class))
  const made = withInputs([
    input('Reference', figureFor(open(reading, source, source.confidential), at(source.reference, years, year) ?? 0), {
      of: 'site-reference',
      organisationId,
      siteId,
      year,
    }),
    ...seen.map((claim) => {
      const counted = counting.counted.get(claim) ?? new Float64Array(years.length)
      const value = figureFor(open(reading, source, secret), at(counted, years, year) ?? 0)
      return input(claim.measure.title, value, { of: 'measure', id: claim.measure.id, year })
    }),
  ])
  const left = counting.left.get(source) ?? source.reference
  return {
    path,
    formula: 'reference-less-measures',
    value: figureFor(open(reading, source, secret), at(left, years, year) ?? 0),
    unit: 't',
    lines: [],
    inputs: made.inputs,
    partly: made.partly || seen.length < own.length,
  }
}
