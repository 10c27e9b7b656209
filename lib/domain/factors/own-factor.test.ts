import { expect, test } from 'vitest'
import { searchFactors } from './library.ts'
import { ownFactor, ownFactorId, readOwnFactorId, type OwnFactorDraft } from './own-factor.ts'

const draft: OwnFactorDraft = {
  name: 'Residue gas of unit 4',
  publisher: 'Works laboratory',
  year: 2024,
  region: 'NL',
  validFrom: 2024,
  validTo: 2024,
  per: 'tonnes',
  basis: null,
  gases: { CO2: '2710.50', CH4: '.12' },
  gwp: null,
  methane: 'fossil',
  source: 'Analysis 2024-118, page 2',
  evidence: 'Analysis 2024-118 of the works laboratory, in the document store',
}

const faults = (change: Partial<OwnFactorDraft>): readonly string[] => {
  const result = ownFactor({ ...draft, ...change })
  return result.ok ? [] : Object.values(result.refusal)
}

test('a company’s own factor keeps its figures, its unit by symbol and its evidence, and is found like any other', () => {
  const result = ownFactor(draft)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  const { evidence } = result.value
  const factor = { id: ownFactorId('7b3c', 1), ...result.value.factor }
  expect(factor).toMatchObject({
    per: 't',
    gases: { CO2: '2710.5', CH4: '0.12' },
    gwp: null,
    methane: 'fossil',
  })
  expect(evidence).toEqual(draft.evidence)
  expect(searchFactors('residue gas', { own: [factor] })[0]).toBe(factor)
})

test.each([
  [{ evidence: ' ' }, 'Name the document that the factor comes from.'],
  [{ name: '  ' }, 'Enter a name.'],
  [{ per: 'buckets' }, '“buckets” is not a unit known here.'],
  [{ per: 'gallon' }, '“gallon” can be read in several ways. Is it US gallons or imperial gallons?'],
  [{ basis: 'LHV' }, 'Only a unit of energy has a heating value.'],
  [{ region: 'XQ' }, '“XQ” is no country known here.'],
  [{ year: 24 }, '24 is no year between 1990 and 2100.'],
  [{ validFrom: 2025 }, 'Its last year is before its first.'],
  [{ gases: {} }, 'Enter the kilograms of at least one gas.'],
  [{ gases: { CO2: '1,5' } }, '“1,5” for CO2 is not a figure with a point and without separators.'],
  [{ gases: { CO2: '-1' } }, 'CO2 is negative. What is taken out of the air has its own lines.'],
  [{ gases: { Steam: '1' } }, '“Steam” is not a gas known here.'],
  [{ methane: null }, 'Say whether the methane is fossil or not: AR6 weighs it differently.'],
  [{ gases: { CO2e: '2' } }, 'Say in which set CO2e was made: AR4, AR5, AR6.'],
  [{ gases: { CO2e: '2', CO2: '1' }, gwp: 'AR5' }, 'CO2e is a sum already: CO2 beside it would count twice.'],
] as const)('%o is refused with one sentence', (change, sentence) => {
  expect(faults(change)).toEqual([sentence])
})

test('a sum that names its set may have biogenic CO2 beside it', () => {
  expect(faults({ gases: { CO2e: '2', 'CO2-biogenic': '90' }, gwp: 'AR5' })).toEqual([])
})

test('each version of an own factor has an id of its own, which says what it is', () => {
  const id = crypto.randomUUID()
  expect(readOwnFactorId(ownFactorId(id, 3))).toEqual({ id, rowVersion: 3 })
  expect(ownFactorId(id, 3)).not.toBe(ownFactorId(id, 4))
  for (const other of ['uk-2024/natural-gas/kwh-hhv', id, `own/${id}`, `own/${id}/x`, `own/${id}/1/2`])
    expect(readOwnFactorId(other)).toBeNull()
})

test('of several faults each is said beside its own field', () => {
  const result = ownFactor({ ...draft, name: '', region: 'XQ', gases: { CO2: '1,5', CO2e: '2' }, gwp: null })
  expect(result.ok ? [] : Object.keys(result.refusal).toSorted()).toEqual(['gases.CO2', 'gwp', 'name', 'region'])
})
