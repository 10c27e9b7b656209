/**
 * Co2e { factor, co2e, gwp }   kilograms of CO2e a unit, or why there is no such figure in this set
 * Gases { factor }             kilograms of each gas a unit
 * Per { factor }               the unit, with the heating value it counts by
 */
import { Fragment } from 'react'
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
  const gases = Object.entries(factor.gases).toSorted(([a], [b]) => standing(a) - standing(b))
  return (
    <span className="text-xs text-soft">
      {gases.map(([gas, kilograms], at) => (
        <Fragment key={gas}>
          <span className="whitespace-nowrap">
            {gas} {formatSignificant(Number(kilograms))}
            {gas === 'CO2e' && factor.gwp !== null && ` (${factor.gwp})`}
            {at < gases.length - 1 && ','}
          </span>{' '}
        </Fragment>
      ))}
    </span>
  )
}

/** As publications print them; a database gives them back in an order of its own. */
const order = ['CO2e', 'CO2', 'CH4', 'N2O']
const standing = (gas: string): number => (gas === 'CO2-biogenic' ? 99 : (order.indexOf(gas) + 10) % 10)

export const Per = ({ factor }: { readonly factor: Factor }) => (
  <>
    {factor.per}
    {factor.basis !== null && ` ${factor.basis}`}
  </>
)
