import { toDecimal, type Decimal } from '../decimal.ts'
import type { HubUnit } from '../infrastructure/hub.ts'
import { byText } from '../text-order.ts'
import type { CountedBundle, HubUse } from './counted.ts'
import { hubTerms } from './hub-terms.ts'

/** One taker's part of a hub's cost by the equal tariff, in per cent; null where it takes nothing. */
export type TakerEffect = {
  readonly organisationId: string
  readonly plannedPercent: Decimal | null
  readonly afterPercent: Decimal | null
}

/** The tariff that earns a hub's cost back, in currency per unit; where there is none, why. */
export type TariffEffect = {
  readonly planned: Decimal | null
  readonly after: Decimal | null
  readonly reason: string | null
  readonly takers: readonly TakerEffect[]
}

/** What a change does to a hub. Amounts are in the hub's unit a year. */
export type HubEffect = {
  readonly id: string
  readonly name: string
  readonly unit: HubUnit
  /** False where the hub goes with the member that owns it. */
  readonly stays: boolean
  readonly booked: readonly { readonly year: number; readonly planned: Decimal; readonly after: Decimal }[]
  /** Years in which the minimum take was reached and no longer is. */
  readonly minimumTakeBroken: readonly { readonly year: number; readonly short: Decimal }[]
  /** What the owner has stated, if anything. */
  readonly statedTariff: Decimal | null
  readonly tariff: TariffEffect
}

/** Every hub of the plan, in id order, as planned and after the change. */
export function hubEffects(planned: CountedBundle, then: CountedBundle, rate: number): readonly HubEffect[] {
  const { years } = planned.tally
  return planned.hubs
    .toSorted((a, b) => byText(a.hub.id, b.hub.id))
    .map((was) => {
      const is = then.hubs.find(({ hub }) => hub.id === was.hub.id) ?? null
      const { id, name, unit, tariffPerUnit } = was.hub
      return {
        id,
        name,
        unit,
        stays: is !== null,
        booked: years.map((year, index) => ({
          year,
          planned: toDecimal(was.occupancy.booked[index] ?? 0),
          after: toDecimal(is?.occupancy.booked[index] ?? 0),
        })),
        minimumTakeBroken: is === null ? [] : brokenIn(was, is, years),
        statedTariff: tariffPerUnit?.amount ?? null,
        tariff: tariffEffect(was, is, years, rate),
      }
    })
}

function brokenIn(was: HubUse, is: HubUse, years: readonly number[]): HubEffect['minimumTakeBroken'] {
  return years.flatMap((year, index) => {
    const stood = (was.occupancy.capacity[index] ?? 0) > 0
    const [before, after] = [was.occupancy.under[index] ?? 0, is.occupancy.under[index] ?? 0]
    return stood && before === 0 && after > 0 ? [{ year, short: toDecimal(after) }] : []
  })
}

function tariffEffect(was: HubUse, is: HubUse | null, years: readonly number[], rate: number): TariffEffect {
  const before = hubTerms(was, years, rate)
  const after = is === null ? null : hubTerms(is, years, rate)
  const percents = (terms: typeof after): ReadonlyMap<string, Decimal> =>
    new Map(terms?.ok === true ? terms.value.shares.map(({ id, percent }) => [id, percent]) : [])
  const [planned, then] = [percents(before), percents(after)]
  const failed = [before, after].find((terms) => terms !== null && !terms.ok)
  const gone = is === null ? 'The hub goes with the member that owns it.' : null
  return {
    planned: before.ok ? toDecimal(before.value.tariff, 4) : null,
    after: after?.ok === true ? toDecimal(after.value.tariff, 4) : null,
    reason: gone ?? (failed?.ok === false ? failed.refusal : null),
    takers: [...new Set([...planned.keys(), ...then.keys()])].toSorted(byText).map((organisationId) => ({
      organisationId,
      plannedPercent: planned.get(organisationId) ?? null,
      afterPercent: then.get(organisationId) ?? null,
    })),
  }
}
