/**
 * Co2e { factor, co2e, gwp }   kilograms of CO2e a unit, or why there is no such figure in this set
 * Gases { factor }             kilograms of each gas a unit
 */
import type { Factor, GwpSet } from '#lib/domain/factors/factor'
import { dash, formatSignificant } from '#lib/format'

export function Co2e({
  factor,
  co2e,
  gwp,
}: {
  readonly factor: Factor
  readonly co2e: number | null
  readonly gwp: GwpSet
}) {
  if (co2e !== null) return formatSignificant(co2e)
  const why =
    factor.gwp === null
      ? `A gas of it has no weight in ${gwp}.`
      : `Its publisher made the sum in ${factor.gwp}, not ${gwp}.`
  return (
    <span title={why}>
      <span aria-hidden="true">{dash}</span>
      <span className="sr-only">{why}</span>
    </span>
  )
}

export function Gases({ factor }: { readonly factor: Factor }) {
  return (
    <span className="text-xs text-soft">
      {Object.entries(factor.gases).map(([gas, kilograms], at) => (
        <span key={gas} className="whitespace-nowrap">
          {at > 0 && ', '}
          {gas} {formatSignificant(Number(kilograms))}
          {gas === 'CO2e' && factor.gwp !== null && ` (${factor.gwp})`}
        </span>
      ))}
    </span>
  )
}
