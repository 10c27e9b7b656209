import { fromDecimal, plainDecimal } from '../decimal.ts'
import type { EvidenceRef } from '../inventory/line.ts'
import { no, ok, type Result } from '../result.ts'
import { findUnit } from '../units/find-unit.ts'
import type { Unit } from '../units/unit.ts'
import { countryName } from './countries.ts'
import {
  gwpSets,
  heatingValues,
  methaneOrigins,
  type Factor,
  type GwpSet,
  type HeatingValue,
  type MethaneOrigin,
} from './factor.ts'
import { findGas } from './gwp.ts'

/** A factor as a company types it: texts, of which some may be empty. */
export type OwnFactorDraft = {
  readonly name: string
  /** Who says so: a supplier, a laboratory, the company itself. */
  readonly publisher: string
  readonly year: number
  readonly region: string
  readonly validFrom: number | null
  readonly validTo: number | null
  readonly per: string
  readonly basis: string | null
  /** Kilograms per unit by gas, as typed. */
  readonly gases: Readonly<Record<string, string>>
  readonly gwp: string | null
  readonly methane: string | null
  /** The document and page it was taken from. */
  readonly source: string
  readonly evidence: readonly EvidenceRef[]
}

export type OwnFactor = { readonly factor: Factor; readonly evidence: readonly EvidenceRef[] }

/**
 * A company's own factor with the files that stand behind it, or all that is wrong with the draft, one sentence each. It is refused
 * without evidence: a figure that only its user knows cannot be verified. `id` is a new uuid.
 */
export function ownFactor(id: string, draft: OwnFactorDraft): Result<OwnFactor, readonly string[]> {
  const named = findUnit(draft.per)
  const { gases, faults: gasFaults } = readGases(draft.gases)
  const basis = heatingValues.find((value) => value === draft.basis) ?? (named.ok ? named.value.basis : null)
  const gwp = gwpSets.find((set) => set === draft.gwp) ?? null
  const methane = methaneOrigins.find((origin) => origin === draft.methane)
  const faults = [
    ...textFaults(draft),
    ...placeFaults(draft),
    ...(named.ok ? basisFaults(named.value.unit, basis) : [named.refusal]),
    ...gasFaults,
    ...sumFaults(gases, gwp),
    ...(gases['CH4'] !== undefined && methane === undefined
      ? ['Say whether the methane is fossil or not: AR6 weighs it differently.']
      : []),
    ...(draft.evidence.length === 0 ? ['Attach the document that the factor comes from.'] : []),
  ]
  if (!named.ok || faults.length > 0) return no(faults)
  const factor = factorOf(id, draft, { per: named.value.unit.symbol, basis, gases, gwp, methane })
  return ok({ factor, evidence: draft.evidence })
}

type Read = {
  readonly per: string
  readonly basis: HeatingValue | null
  readonly gases: Factor['gases']
  readonly gwp: GwpSet | null
  readonly methane: MethaneOrigin | undefined
}

const factorOf = (id: string, draft: OwnFactorDraft, read: Read): Factor => ({
  id,
  name: draft.name.trim(),
  publisher: draft.publisher.trim(),
  dataset: 'Own factor',
  year: draft.year,
  region: draft.region,
  validFrom: draft.validFrom,
  validTo: draft.validTo,
  per: read.per,
  basis: read.basis,
  gases: read.gases,
  gwp: read.gases['CO2e'] === undefined ? null : read.gwp,
  ...(read.gases['CH4'] !== undefined && read.methane !== undefined && { methane: read.methane }),
  licence: 'Held by the company',
  source: draft.source.trim(),
})

function textFaults({ name, publisher, source }: OwnFactorDraft): readonly string[] {
  const fields = { name, publisher, source }
  return Object.entries(fields).flatMap(([field, text]) => {
    if (text.trim() === '') return [`The ${field} is empty.`]
    return text.length > 300 ? [`The ${field} is longer than 300 characters.`] : []
  })
}

function placeFaults({ region, year, validFrom, validTo }: OwnFactorDraft): readonly string[] {
  const country = region.split('-')[0] ?? ''
  const place = region === 'world' || countryName(country) !== null ? [] : [`“${region}” is no country known here.`]
  const years = [year, validFrom, validTo].filter((each) => each !== null)
  const odd = years
    .filter((each) => !Number.isInteger(each) || each < 1990 || each > 2100)
    .map((each) => `${each} is no year between 1990 and 2100.`)
  const turned =
    validFrom !== null && validTo !== null && validFrom > validTo ? ['Its last year is before its first.'] : []
  return [...place, ...odd, ...turned]
}

const basisFaults = (unit: Unit, basis: HeatingValue | null): readonly string[] =>
  unit.dimension !== 'energy' && basis !== null ? ['Only a unit of energy has a heating value.'] : []

function readGases(typed: OwnFactorDraft['gases']) {
  const gases: Record<string, string> = {}
  const faults = Object.entries(typed).flatMap(([name, text]) => {
    const gas = name === 'CO2e' || name === 'CO2-biogenic' ? name : findGas(name)
    const kilograms = plainDecimal(text.trim())
    if (gas === null) return [`“${name}” is not a gas known here.`]
    if (kilograms === null || kilograms.length > 40)
      return [`“${text.slice(0, 40)}” for ${name} is not a figure with a point and without separators.`]
    if (fromDecimal(kilograms) < 0) return [`${name} is negative. What is taken out of the air has its own lines.`]
    if (gases[gas] !== undefined) return [`${name} stands twice.`]
    gases[gas] = kilograms
    return []
  })
  return { gases, faults: Object.keys(typed).length === 0 ? ['It has no gas.'] : faults }
}

/** A ready-made sum stands alone, beside biogenic CO2, and says in which set it was made. */
function sumFaults(gases: Factor['gases'], gwp: GwpSet | null): readonly string[] {
  if (gases['CO2e'] === undefined) return []
  const beside = Object.keys(gases).filter((gas) => gas !== 'CO2e' && gas !== 'CO2-biogenic')
  const mixed = beside.length > 0 ? [`CO2e is a sum already: ${beside.join(', ')} beside it would count twice.`] : []
  return gwp === null ? [...mixed, `Say in which set CO2e was made: ${gwpSets.join(', ')}.`] : mixed
}
