import { epaFactor } from '#lib/domain/factors/epa-factor'
import { pointLeft } from '#lib/domain/factors/exact'
import { releasedGas } from '#lib/domain/factors/released-gas'
import { given, sourceOf, type EpaOutcome, type EpaReader } from './epa-reader.ts'
import type { EpaTable } from './epa-tables.ts'

/** Table 11: a kilogram of a gas is a kilogram of it, in any GWP set. */
export const epaReleases: EpaReader = {
  headings: [/100-Year GWP/i, /Chemical Formula/i],
  read: (table, { year }) =>
    table.rows.map((row): EpaOutcome => {
      const gwp = row.figure(2)
      if (gwp === null) return { row }
      const gas = releasedGas(row.text(0))
      const name = `${row.text(0)} (${row.text(1)}), released`
      const source = `${sourceOf(table)}, 100-year GWP ${gwp}`
      if (gas !== null) return given(row, epaFactor(year, { name, per: 'kg', gases: { [gas]: '1' }, source }))
      return given(row, epaFactor(year, { name, per: 'kg', gases: { CO2e: gwp }, gwp: 'AR5', source }))
    }),
}

/** The weights of table 11 by gas, against which the blends of table 12 are held. */
export const epaGwps = (table: EpaTable | undefined): ReadonlyMap<string, number> =>
  new Map(
    table?.rows.flatMap((row) => {
      const [gas, gwp] = [releasedGas(row.text(0)), row.figure(2)]
      return gas === null || gwp === null ? [] : [[gas, Number(gwp)] as const]
    }),
  )

/**
 * Table 12: a blend is its HFC and PFC, if their shares give the GWP that stands beside them (R-424A in 2025: 3104 is printed, its
 * composition gives 2212). Else the printed figure stands, and its source says so.
 */
export const epaBlends: EpaReader = {
  headings: [/100-Year GWP/i, /Blend Composition/i],
  read: (table, { year, gwps }) =>
    table.rows.map((row): EpaOutcome => {
      const gwp = row.figure(1)
      if (gwp === null) return { row }
      const name = `${row.text(0)}, refrigerant blend, released`
      const source = `${sourceOf(table)}, 100-year GWP ${gwp}, ${row.text(2)}`
      const parts = partsOf(row.text(2))
      const sum = parts.reduce((total, [gas, share]) => total + Number(share) * (gwps.get(gas) ?? Number.NaN), 0)
      // Printed without decimals.
      if (parts.length > 0 && Math.abs(sum - Number(gwp)) <= 0.5 + 1e-9)
        return given(row, epaFactor(year, { name, per: 'kg', gases: Object.fromEntries(parts), source }))
      const doubt = parts.length > 0 ? `, although its composition gives ${Math.round(sum)}` : ''
      return given(row, epaFactor(year, { name, per: 'kg', gases: { CO2e: gwp }, gwp: 'AR5', source: source + doubt }))
    }),
}

/** The shares of `44% HFC-125 , 4% HFC-134a , 52% HFC-143a` that count: those of HFC and PFC, kilograms in a kilogram. */
const partsOf = (composition: string): readonly (readonly [gas: string, share: string])[] =>
  composition.split(',').flatMap((part) => {
    const [, percent, name = ''] = /^\s*([\d.]+)% (.+?)\s*$/.exec(part) ?? []
    const gas = releasedGas(name)
    return percent === undefined || gas === null ? [] : [[gas, pointLeft(percent, 2)] as const]
  })
