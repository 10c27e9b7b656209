import type { FrozenFactor } from '../inventory/line.ts'
import type { FactorReference } from '../inventory/line-row.ts'
import { no, ok, type Result } from '../result.ts'
import { findUnit } from '../units/find-unit.ts'
import { folded } from './fold.ts'

/** What tells two factors of one name apart: the unit of the quantity, the year of the inventory, the country of the cluster. */
export type FactorUse = { readonly unit: string; readonly year: number; readonly country: string | null }

export type FactorFinder = {
  readonly byId: (id: string) => FrozenFactor | null
  /** The one factor that a file means; the refusal says which there are. */
  readonly named: (reference: FactorReference, use: FactorUse) => Result<FrozenFactor, string>
}

const offered = 4

/**
 * Finds the factor that a row of a file names: by its id, else by a name that is the same but for case and blanks. Where several have
 * the name, those that fit the unit and its heating value, then the country, then the year nearest to the inventory's are kept; what is still several is
 * asked about, never guessed. Of two factors with one id the first of `factors` counts.
 */
export function factorFinder(factors: readonly FrozenFactor[]): FactorFinder {
  const ids = new Map<string, FrozenFactor>()
  for (const factor of factors) if (!ids.has(factor.id)) ids.set(factor.id, factor)
  const names = Map.groupBy(ids.values(), (factor) => folded(factor.name))
  const found = new Map<string, Result<FrozenFactor, string>>()
  const byName = (name: string, use: FactorUse): Result<FrozenFactor, string> => {
    // Lines of one file name few factors, each many times.
    const key = `${name}\0${use.unit}\0${use.year}`
    const known = found.get(key) ?? nearest(name, names.get(folded(name)) ?? [], use)
    found.set(key, known)
    return known
  }
  return {
    byId: (id) => ids.get(id) ?? null,
    named({ id, name }, use) {
      if (id !== null) {
        const factor = ids.get(id)
        return factor ? ok(factor) : no(`No factor has the id “${id.slice(0, 60)}”. Copy it from the factor search.`)
      }
      return byName(name ?? '', use)
    },
  }
}

function nearest(name: string, factors: readonly FrozenFactor[], use: FactorUse): Result<FrozenFactor, string> {
  const shown = name.slice(0, 60)
  if (factors.length === 0)
    return no(`No factor is called “${shown}”. Write its name as the factor search shows it, or its id.`)
  const unit = unitOf(use.unit)
  const ofUnit = narrowed(factors, (factor) => unitOf(factor.per)?.unit.dimension === unit?.unit.dimension)
  const ofBasis = unit?.basis == null ? ofUnit : narrowed(ofUnit, (factor) => factor.basis === unit.basis)
  const ofCountry = narrowed(ofBasis, (factor) => factor.region === use.country)
  const distance = (factor: FrozenFactor) => Math.abs(factor.year - use.year)
  const least = Math.min(...ofCountry.map(distance))
  const ofYear = narrowed(ofCountry, (factor) => distance(factor) === least)
  const left = narrowed(ofYear, (factor) => unitOf(factor.per)?.unit.symbol === unit?.unit.symbol)
  const [only] = left
  if (left.length === 1 && only !== undefined) return ok(only)
  const ids = left.slice(0, offered).map((factor) => factor.id)
  const more = left.length > offered ? ' and others' : ''
  return no(`${left.length} factors are called “${shown}”. Write the id of the one you mean: ${ids.join(', ')}${more}.`)
}

/** What fits, unless nothing does. */
function narrowed(factors: readonly FrozenFactor[], fits: (factor: FrozenFactor) => boolean): readonly FrozenFactor[] {
  const fitting = factors.filter(fits)
  return fitting.length === 0 ? factors : fitting
}

function unitOf(text: string) {
  const found = findUnit(text)
  return found.ok ? found.value : null
}
