import { scopes, type Scope } from '../submission/document.ts'

/** The cell of the inventory that a figure stands in. */
export type FigurePlace = {
  readonly siteKey: string
  readonly year: number
  readonly scope: Scope
  readonly gas: string
}

export type FigureMap<Value> = {
  readonly get: (place: FigurePlace) => Value | undefined
  readonly set: (place: FigurePlace, value: Value) => void
}

/** Something kept for each figure. Of 100,000 figures most share their site and gas, so these are looked up and not joined to a key. */
export function figureMap<Value>(): FigureMap<Value> {
  const sites = new Map<string, Map<number, Value>>()
  const gases = new Map<string, number>()
  return {
    get(place) {
      const gas = gases.get(place.gas)
      return gas === undefined ? undefined : sites.get(place.siteKey)?.get(cellOf(place, gas))
    },
    set(place, value) {
      const gas = gases.get(place.gas) ?? gases.size
      if (gas === gases.size) gases.set(place.gas, gas)
      const site = sites.get(place.siteKey) ?? new Map<number, Value>()
      if (site.size === 0) sites.set(place.siteKey, site)
      site.set(cellOf(place, gas), value)
    },
  }
}

const yearsApart = 10_000

/** A whole number of its own for each year, scope and gas. Years have four digits. */
const cellOf = ({ year, scope }: FigurePlace, gas: number): number =>
  (gas * scopes.length + scopes.indexOf(scope)) * yearsApart + year
