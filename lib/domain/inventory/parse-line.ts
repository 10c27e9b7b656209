import { gwpSets, heatingValues, methaneOrigins } from '../factors/factor.ts'
import { amount, byKind, decimal, digest, list, name, object, oneOf, orNull, text, whole, year } from '../reader.ts'
import type { Reader } from '../reader.ts'
import { scopes } from '../submission/document.ts'
import {
  categories,
  methods,
  notations,
  type Bridge,
  type Calculated,
  type Category,
  type DataQuality,
  type FrozenFactor,
  type InventoryLine,
  type LineContent,
  type Noted,
  type Reported,
} from './line.ts'

const basis = orNull(oneOf(heatingValues))

/** A table of decimal figures by name. */
const figures: Reader<Readonly<Record<string, string>>> = (value, path, faults) => {
  const entries = typeof value === 'object' && value !== null ? Object.keys(value) : []
  return object(Object.fromEntries(entries.map((key) => [key, decimal])))(value, path, faults)
}

const factor: Reader<FrozenFactor> = object<FrozenFactor>({
  id: name,
  name,
  publisher: name,
  dataset: name,
  year,
  region: name,
  per: name,
  basis,
  gases: figures,
  gwp: orNull(oneOf(gwpSets)),
  methane: orNull(oneOf(methaneOrigins)),
  licence: text,
  source: text,
})

const bridge: Reader<Bridge> = object<Bridge>({
  kind: oneOf(['density', 'calorific-value', 'heating-value-ratio'] as const),
  value: amount,
  unit: name,
  basis,
  source: text,
})

const calculated: Reader<Calculated> = object<Calculated>({
  kind: oneOf(['calculated'] as const),
  quantity: object({ value: decimal, unit: name }),
  factor,
  gwp: oneOf(gwpSets),
  bridge: orNull(bridge),
  oxidation: orNull(amount),
  biogenicShare: orNull(amount),
  result: object({ tonnes: decimal, byGas: figures, biogenicTonnes: decimal }),
})

const reported: Reader<Reported> = object<Reported>({
  kind: oneOf(['reported'] as const),
  gas: name,
  tonnes: decimal,
  source: name,
})

const noted: Reader<Noted> = object<Noted>({
  kind: oneOf(['noted'] as const),
  notation: oneOf(notations),
  reason: name,
})

const category: Reader<Category> = oneOf([...new Set(Object.values(categories).flat())])

/** One line of an inventory as a file holds it. */
export const inventoryLine: Reader<InventoryLine> = object<InventoryLine>({
  id: name,
  siteId: name,
  year,
  scope: oneOf(scopes),
  category: orNull(category),
  stream: orNull(text),
  content: byKind<LineContent>('kind', { calculated, reported, noted }),
  method: orNull(oneOf(methods)),
  quality: orNull(whole(1, 5) as Reader<DataQuality>),
  uncertaintyPercent: orNull(amount),
  note: orNull(text),
  evidence: list(object({ digest, name })),
  class: oneOf(['public', 'members', 'confidential'] as const),
})
