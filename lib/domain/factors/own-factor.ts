import { fromDecimal, plainDecimal } from '../decimal.ts'
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
  /** What it rests on, in words: which document, and where it is kept. */
  readonly evidence: string
}

export type OwnFactor = { readonly factor: Omit<Factor, 'id'>; readonly evidence: string }
/** Sentences by the field of the draft they belong to; a gas's is `gases.` and its name. */
export type OwnFactorFaults = Readonly<Record<string, string>>

/**
 * A company's own factor with what stands behind it, or all that is wrong with the draft, one sentence a field. It is refused without
 * evidence: a figure that only its user knows cannot be verified. It has no id yet: `ownFactorId` gives it one for each of its versions.
 */
export function ownFactor(draft: OwnFactorDraft): Result<OwnFactor, OwnFactorFaults> {
  const named = findUnit(draft.per)
  const { gases, faults: gasFaults } = readGases(draft.gases)
  const basis = heatingValues.find((value) => value === draft.basis) ?? (named.ok ? named.value.basis : null)
  const gwp = gwpSets.find((set) => set === draft.gwp) ?? null
  const methane = methaneOrigins.find((origin) => origin === draft.methane)
  // In the order of the form; of several faults of one field the first is said, which is the one to mend first.
  const faults: Record<string, string> = {}
  for (const [field, sentence] of [
    ...textFaults(draft, 'name'),
    ...(named.ok ? basisFaults(named.value.unit, basis) : [['per', named.refusal] as const]),
    ...placeFaults(draft),
    ...gasFaults,
    ...sumFaults(gases, gwp),
    ...(gases['CH4'] !== undefined && methane === undefined ? [unknownMethane] : []),
    ...textFaults(draft, 'publisher'),
    ...textFaults(draft, 'source'),
    ...textFaults(draft, 'evidence'),
  ])
    faults[field] ??= sentence
  if (!named.ok || Object.keys(faults).length > 0) return no(faults)
  const factor = factorOf(draft, { per: named.value.unit.symbol, basis, gases, gwp, methane })
  return ok({ factor, evidence: draft.evidence.trim() })
}

/**
 * The id of one version of a company's own factor, as lines and the search know it. It changes with each change of the factor: a line
 * that took an earlier version can never be taken for one with the newest.
 */
export const ownFactorId = (id: string, rowVersion: number): string => `${ownFactorIds(id)}${rowVersion}`

/** How the ids of all versions of a factor begin. */
export const ownFactorIds = (id: string): string => `own/${id}/`

/** The factor and version that an id of `ownFactorId` means; null for any other id. */
export function readOwnFactorId(text: string): { readonly id: string; readonly rowVersion: number } | null {
  const [, id, version] = /^own\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(\d{1,9})$/.exec(text) ?? []
  return id === undefined ? null : { id, rowVersion: Number(version) }
}

type Fault = readonly [field: string, sentence: string]

const unknownMethane: Fault = ['methane', 'Say whether the methane is fossil or not: AR6 weighs it differently.']

type Read = {
  readonly per: string
  readonly basis: HeatingValue | null
  readonly gases: Factor['gases']
  readonly gwp: GwpSet | null
  readonly methane: MethaneOrigin | undefined
}

const factorOf = (draft: OwnFactorDraft, read: Read): Omit<Factor, 'id'> => ({
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

const empty = {
  name: 'Enter a name.',
  publisher: 'Say who publishes or states the factor.',
  source: 'Say where it stands: document, page or table.',
  evidence: 'Name the document that the factor comes from.',
}
const longest = { name: 300, publisher: 300, source: 300, evidence: 2000 }

function textFaults(draft: OwnFactorDraft, field: keyof typeof empty): readonly Fault[] {
  const text = draft[field].trim()
  if (text === '') return [[field, empty[field]]]
  return text.length > longest[field] ? [[field, `Keep this to ${longest[field]} characters.`]] : []
}

function placeFaults({ region, year, validFrom, validTo }: OwnFactorDraft): readonly Fault[] {
  const country = region.split('-')[0] ?? ''
  const place: readonly Fault[] =
    region === 'world' || (countryName(country) !== null && region.length < 20)
      ? []
      : [['region', `“${region.slice(0, 40)}” is no country known here.`]]
  const odd = Object.entries({ year, validFrom, validTo })
    .filter(([, each]) => each !== null && (!Number.isInteger(each) || each < 1990 || each > 2100))
    .map(([field, each]): Fault => [field, `${each} is no year between 1990 and 2100.`])
  const turned: readonly Fault[] =
    validFrom !== null && validTo !== null && validFrom > validTo
      ? [['validTo', 'Its last year is before its first.']]
      : []
  return [...place, ...odd, ...turned]
}

const basisFaults = (unit: Unit, basis: HeatingValue | null): readonly Fault[] =>
  unit.dimension !== 'energy' && basis !== null ? [['basis', 'Only a unit of energy has a heating value.']] : []

function readGases(typed: OwnFactorDraft['gases']) {
  const gases: Record<string, string> = {}
  const faults = Object.entries(typed).flatMap(([name, text]): readonly Fault[] => {
    const field = `gases.${name}`
    const gas = name === 'CO2e' || name === 'CO2-biogenic' ? name : findGas(name)
    const kilograms = plainDecimal(text.trim())
    if (gas === null) return [[field, `“${name.slice(0, 40)}” is not a gas known here.`]]
    if (kilograms === null || kilograms.length > 40)
      return [[field, `“${text.slice(0, 40)}” for ${name} is not a figure with a point and without separators.`]]
    if (fromDecimal(kilograms) < 0)
      return [[field, `${name} is negative. What is taken out of the air has its own lines.`]]
    if (gases[gas] !== undefined) return [[field, `${name} stands twice.`]]
    gases[gas] = kilograms
    return []
  })
  const none: readonly Fault[] = [['gases.CO2', 'Enter the kilograms of at least one gas.']]
  return { gases, faults: Object.keys(typed).length === 0 ? none : faults }
}

/** A ready-made sum stands alone, beside biogenic CO2, and says in which set it was made. */
function sumFaults(gases: Factor['gases'], gwp: GwpSet | null): readonly Fault[] {
  if (gases['CO2e'] === undefined) return []
  const beside = Object.keys(gases).filter((gas) => gas !== 'CO2e' && gas !== 'CO2-biogenic')
  const mixed: readonly Fault[] =
    beside.length > 0
      ? [['gases.CO2e', `CO2e is a sum already: ${beside.join(', ')} beside it would count twice.`]]
      : []
  return gwp === null ? [...mixed, ['gwp', `Say in which set CO2e was made: ${gwpSets.join(', ')}.`]] : mixed
}
