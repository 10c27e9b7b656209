import { unknown } from '../../disclosure/show.ts'
import { at } from '../../pathway/path.ts'
import { firmLevels, type MeasureEntry } from '../../submission/document.ts'
import { measureFieldClass } from '../../submission/field-readers.ts'
import type { Claim } from '../claims.ts'
import { revealsSource } from '../own-claims.ts'
import { wedgeIn } from './common.ts'
import { input, withInputs } from './inputs.ts'
import { decimalFor, figureFor, maySee, maySeeSecrets, type Reading } from './reading.ts'
import type { FigurePath, Trace, TraceInput, TraceUnit } from './trace.ts'

type Path = Extract<FigurePath, { of: 'wedge' | 'measure' }>

/** What measures take off. */
export const measureTrace = (reading: Reading, path: Path): Trace | null =>
  path.of === 'wedge' ? wedgeTrace(reading, path) : oneMeasure(reading, path)

function wedgeTrace(reading: Reading, path: Extract<Path, { of: 'wedge' }>): Trace | null {
  const { tally, document } = reading
  const { pillar, firm, year } = path
  const wedge = document.wedges.find((one) => one.pillar === pillar)
  if (wedge === undefined) return null
  const own = tally.claims.filter(
    (claim) =>
      claim.measure.pillar === pillar &&
      firmLevels.includes(claim.measure.level) === firm &&
      tally.counting.counted.has(claim),
  )
  const seen = own.filter((claim) => maySee(reading, claim.organisationId, claim.measure.class))
  const made = withInputs(
    seen.map((claim) =>
      input(claim.measure.title, countedOf(reading, claim, year), { of: 'measure', id: claim.measure.id, year }),
    ),
  )
  return {
    path,
    formula: 'counted-sum',
    value: wedgeIn(reading, firm ? wedge.firm : wedge.conditional, pillar, firm, year),
    unit: 't',
    lines: [],
    ...made,
    partly: made.partly || seen.length < own.length,
  }
}

/** What is counted of a measure, withheld where that tells what its site keeps confidential. */
function countedOf(reading: Reading, claim: Claim, year: number) {
  const { counting, years } = reading.tally
  const counted = counting.counted.get(claim)
  const tells = counted !== undefined && revealsSource(claim, counted, counting.secretClaims)
  const owners = [claim.organisationId, claim.source?.organisationId ?? claim.organisationId]
  const may = !tells || owners.every((id) => maySeeSecrets(reading, id))
  return figureFor(may, counted === undefined ? 0 : (at(counted, years, year) ?? 0))
}

function oneMeasure(reading: Reading, path: Extract<Path, { of: 'measure' }>): Trace | null {
  const claim = reading.tally.claims.find(({ measure }) => measure.id === path.id)
  if (claim === undefined || !maySee(reading, claim.organisationId, claim.measure.class)) return null
  const { measure, organisationId, source, start } = claim
  const may = (field: keyof MeasureEntry) => maySee(reading, organisationId, measureFieldClass(measure, field))
  const entry = (
    field: keyof MeasureEntry,
    label: string,
    value: string | number | null,
    unit: TraceUnit,
  ): TraceInput => ({
    label,
    value: value === null ? unknown('Nobody has stated it.') : decimalFor(may(field), String(value)),
    unit,
    opens: null,
  })
  const made = withInputs([
    entry('tonnesPerYear', 'Reduction at full effect', measure.tonnesPerYear, 't'),
    entry('start', 'Start', measure.start, 'year'),
    ...(start === measure.start ? [] : [entry('start', 'Counts from, after its hub', start, 'year')]),
    entry('rampYears', 'Years to full effect', measure.rampYears, 'years'),
    entry('lifetimeYears', 'Lifetime', measure.lifetimeYears, 'years'),
    ...(source === null ? [] : [siteInput(reading, source, path.year)]),
  ])
  return {
    path,
    formula: 'measure-in-turn',
    value: countedOf(reading, claim, path.year),
    unit: 't',
    lines: [],
    ...made,
  }
}

function siteInput(reading: Reading, source: NonNullable<Claim['source']>, year: number): TraceInput {
  const { organisationId, id: siteId, claim, confidential, reference } = source
  const may = maySee(reading, organisationId, confidential ? 'confidential' : 'members')
  const value = figureFor(may, at(reference, reading.tally.years, year) ?? 0)
  return input(`Reference of ${claim.site.name}`, value, { of: 'site-reference', organisationId, siteId, year })
}
