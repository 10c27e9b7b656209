import { between, type YearValue } from '../../pathway/year-values.ts'
import { yearsBetween } from '../../pathway/path.ts'
import type { CapChange, ReductionFactor, TradingScheme } from '../public/trading-scheme.ts'
import type { SchemeOver } from '../scheme-requirement.ts'
import { fieldsOf, type Fields, type JsonObject } from './fields.ts'

/**
 * A trading scheme as a file gives it: its cap by year, straight between the given years, and what it takes for the years after:
 * factors in per cent and the amount they are per cent of. Faults go into the level's own.
 */
export function schemeFrom(fields: Fields, name: string, id: string): SchemeOver {
  if (fields.objects('commitments').length > 0)
    fields.fault('A trading scheme has a cap by year (“path”) and no commitments.')
  const caps = fields.byYear('path')
  const factors = fields.objects('factors').map((object) => factorFrom(object, fields))
  const changes = fields.objects('changes').map((object) => changeFrom(object, fields))
  const referenceAmount = fields.numberOrNull('factorOf')
  if (factors.length > 0 && referenceAmount === null)
    fields.fault('“factorOf” is missing: the amount that its factors are per cent of.')
  const share = fields.numberOrNull('covers')
  if (share !== null && !(share >= 0 && share <= 1)) fields.fault('“covers” is a share from 0 to 1.')
  const scheme: TradingScheme = {
    id,
    name,
    caps: everyYear(caps),
    factors,
    changes,
    ...(referenceAmount === null ? {} : { referenceAmount }),
    edition: { publisher: '', dataset: '', asOf: '', licence: '' },
    source: null,
  }
  return { scheme, covers: share === null ? null : { share, source: null } }
}

function everyYear(caps: readonly YearValue[]): TradingScheme['caps'] {
  const given = new Set(caps.map(({ year }) => year))
  return yearsBetween(caps[0]?.year ?? 0, caps.at(-1)?.year ?? -1).map((year) => ({
    year,
    tonnes: between(caps, year) ?? Number.NaN,
    derived: !given.has(year),
  }))
}

function factorFrom(object: JsonObject, level: Fields): ReductionFactor {
  const fields = fieldsOf(object)
  const factor = { from: fields.year('from'), to: fields.yearOrNull('to'), percent: fields.number('percent') }
  if (factor.to !== null && factor.to < factor.from) fields.fault('A factor ends before it begins.')
  if (factor.percent < 0 || factor.percent > 100) fields.fault('A factor is between 0 and 100 per cent.')
  for (const sentence of fields.faults) level.fault(sentence)
  return factor
}

function changeFrom(object: JsonObject, level: Fields): CapChange {
  const fields = fieldsOf(object)
  const change = {
    year: fields.year('year'),
    tonnes: fields.number('tonnes'),
    what: fields.textOrNull('what') ?? '',
    widens: fields.flag('widens', false),
  }
  for (const sentence of fields.faults) level.fault(sentence)
  return change
}
