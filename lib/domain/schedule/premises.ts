import { fromDecimal, toDecimal, type Decimal } from '../decimal.ts'
import { amount, list, object, oneOf, whole, year } from '../reader.ts'
import { no, ok, type Result } from '../result.ts'
import { carriers, pillars, type Carrier, type EnergyDelta, type Pillar } from '../submission/document.ts'

/** So many measures of a pillar can start in one year: its people and yards are shared (METHODS 4.5). */
export type PillarRate = { readonly pillar: Pillar; readonly startsPerYear: number }
/** What a MWh costs in a year, in the cluster's currency. */
export type EnergyPrice = { readonly carrier: Carrier; readonly year: number; readonly perMwh: Decimal }

/** What the cluster takes as given for schedules and costs. What is not stated limits nothing and costs nothing. */
export type Premises = { readonly buildRates: readonly PillarRate[]; readonly energyPrices: readonly EnergyPrice[] }

/** The keys of a cluster's entry in a bundle. They came later and may be missing. */
export const premisesReaders = {
  buildRates: list(
    object<PillarRate>({ pillar: oneOf(pillars), startsPerYear: whole(0, 1000) }),
    ({ pillar }) => pillar,
  ),
  energyPrices: list(
    object<EnergyPrice>({ carrier: oneOf(carriers), year, perMwh: amount }),
    (price) => `${price.carrier} ${price.year}`,
  ),
}

/**
 * The price of a carrier in a year: straight between the years stated, level before the first and after the last. Null where none is
 * stated.
 */
export function priceIn(prices: readonly EnergyPrice[], carrier: Carrier, inYear: number): number | null {
  const known = prices.filter((price) => price.carrier === carrier).toSorted((a, b) => a.year - b.year)
  const before = known.findLast((price) => price.year <= inYear)
  const after = known.find((price) => price.year >= inYear)
  const [one, other] = [before ?? after, after ?? before]
  if (one === undefined || other === undefined) return null
  const [from, to] = [fromDecimal(one.perMwh), fromDecimal(other.perMwh)]
  return one.year === other.year ? from : from + ((to - from) * (inYear - one.year)) / (other.year - one.year)
}

/** What a measure's energy costs in a year; what it spares is negative. A carrier without a price costs nothing. */
export const energyCostIn = (prices: readonly EnergyPrice[], energy: readonly EnergyDelta[], inYear: number): number =>
  energy.reduce(
    (sum, { carrier, mwhPerYear }) => sum + fromDecimal(mwhPerYear) * (priceIn(prices, carrier, inYear) ?? 0),
    0,
  )

/**
 * Prices as somebody types them, one a line: the carrier, the year and what a MWh costs. Refused with a sentence that names the first
 * line that is none, and a carrier and year that stand there twice.
 */
export function parsePrices(text: string): Result<readonly EnergyPrice[], string> {
  const prices = new Map<string, EnergyPrice>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [, name = '', inYear, value] =
      /^\s*([a-z][a-z -]*?)\s+((?:19|20|21)\d\d)\s+(\d{1,9}(?:\.\d+)?)\s*$/i.exec(line) ?? []
    const carrier = carriers.find((one) => one === name.toLowerCase().replaceAll(' ', '-'))
    if (carrier === undefined || inYear === undefined || value === undefined)
      return no(`Line ${index + 1}, “${line.trim().slice(0, 40)}”, is not a carrier, a year and a price.`)
    const key = `${carrier} ${inYear}`
    if (prices.has(key)) return no(`${line.trim().slice(0, 40)}: this carrier and year stand here twice.`)
    prices.set(key, { carrier, year: Number(inYear), perMwh: toDecimal(Number(value), 4) })
  }
  const place = ({ carrier }: EnergyPrice) => carriers.indexOf(carrier)
  return ok([...prices.values()].toSorted((a, b) => place(a) - place(b) || a.year - b.year))
}
