import type { Decimal } from '../decimal.ts'
import type { Calculated, FrozenFactor, InventoryLine, Notation } from './line.ts'

// Makers of lines for tests: sensible where a test does not care, overridden where it does.

export const boilerLine = (over: Partial<InventoryLine> = {}): InventoryLine => ({
  id: 'line-1',
  siteId: 'site-1',
  year: 2024,
  scope: '1',
  category: 'stationary',
  stream: 'Boiler 1, natural gas',
  content: { kind: 'reported', gas: 'CO2e', tonnes: '1000', source: 'Annual report 2024' },
  method: 'tier-2',
  quality: 2,
  uncertaintyPercent: '5',
  note: null,
  evidence: [],
  class: 'confidential',
  ...over,
})

export const reportedLine = (tonnes: Decimal, over: Partial<InventoryLine> = {}, gas = 'CO2e'): InventoryLine =>
  boilerLine({ content: { kind: 'reported', gas, tonnes, source: 'Annual report 2024' }, ...over })

export const notedLine = (notation: Notation, over: Partial<InventoryLine> = {}, reason = 'No such source.') =>
  boilerLine({ content: { kind: 'noted', notation, reason }, method: null, quality: null, ...over })

export const aFactor = (over: Partial<FrozenFactor> = {}): FrozenFactor => ({
  id: 'test/natural-gas/gj',
  name: 'Natural gas',
  publisher: 'DESNZ',
  dataset: 'Conversion factors 2024',
  year: 2024,
  region: 'GB',
  per: 'GJ',
  basis: 'LHV',
  gases: { CO2: '56.1' },
  gwp: null,
  methane: 'fossil',
  licence: 'OGL 3.0',
  source: 'Fuels',
  ...over,
})

/** 1,000 GJ of natural gas at 56.1 kg CO2 a GJ unless a test says otherwise. */
export const calculatedLine = (over: Partial<Calculated> = {}, line: Partial<InventoryLine> = {}): InventoryLine =>
  boilerLine({
    content: {
      kind: 'calculated',
      quantity: { value: '1000', unit: 'GJ' },
      factor: aFactor(),
      gwp: 'AR5',
      bridge: null,
      oxidation: null,
      biogenicShare: null,
      result: { tonnes: '56.1', byGas: { CO2: '56.1' }, biogenicTonnes: '0' },
      ...over,
    },
    ...line,
  })
