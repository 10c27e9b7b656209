import { expect, test } from 'vitest'
import { figuresOf } from '../inventory/figures.ts'
import type { InventoryLine } from '../inventory/line.ts'
import { aFactor, boilerLine, calculatedLine, notedLine, reportedLine } from '../inventory/make-line.ts'
import { checkRules, checkSubmission, isError } from './checks.ts'
import { unexplained, withExplanations } from './explanations.ts'
import { noStatements } from './inventory-statements.ts'
import { aDocument, aSite } from './make-document.ts'
import type { CheckedIn } from './check.ts'

const check = (lines: readonly InventoryLine[], known: Partial<CheckedIn> = {}) =>
  checkSubmission(
    {
      ...aDocument({ sites: [aSite()], measures: [], emissions: figuresOf(lines) }),
      schema: 'concord/submission/2',
      ...noStatements,
      lines,
      commitments: [],
      evidence: [],
    },
    { baseYear: 2024, horizonYear: 2050, thisYear: 2026, ...known },
  )
const rulesOf = (lines: readonly InventoryLine[], known: Partial<CheckedIn> = {}) =>
  check(lines, known).map((found) => `${found.severity} ${found.rule}`)

test('Each rule has an id of its own', () => {
  expect(new Set(checkRules.map((rule) => rule.id)).size).toBe(checkRules.length)
})

test('Lines in order raise nothing', () => {
  expect(rulesOf([calculatedLine(), reportedLine('1000', { id: '2', stream: 'Kiln 1' })])).toEqual([])
})

test('An emission below zero is refused, unless it is a removal', () => {
  expect(rulesOf([boilerLine({ id: '2' }), reportedLine('-5', { stream: 'Flare' })])).toEqual(['error negative-line'])
  const removal = reportedLine('-5', { id: '2', category: 'removal', stream: 'Air capture' })
  expect(rulesOf([boilerLine(), removal])).toEqual([])
})

test('A line without a figure needs a reason', () => {
  const noted = (reason: string) => notedLine('not-estimated', { id: '2', stream: 'Flare' }, reason)
  expect(rulesOf([boilerLine(), noted(' ')])).toEqual(['error noted-without-reason'])
  expect(rulesOf([boilerLine(), noted('The meter was broken.')])).toEqual([])
})

test('Shares lie between 0 and 1', () => {
  expect(
    rulesOf([calculatedLine({ biogenicShare: '1' }), calculatedLine({ oxidation: '0.99' }, { id: '2', stream: 'B' })]),
  ).toEqual([])
  expect(rulesOf([calculatedLine({ biogenicShare: '30' })])).toEqual(['error biogenic-share-out-of-range'])
  expect(rulesOf([calculatedLine({ oxidation: '1.01' })])).toEqual(['error oxidation-out-of-range'])
})

test('An uncertainty below zero is refused, and one larger than its figure asked about', () => {
  expect(rulesOf([boilerLine({ uncertaintyPercent: '-1' })])).toEqual(['error uncertainty-below-zero'])
  expect(rulesOf([boilerLine({ uncertaintyPercent: '150' })])).toEqual(['warning uncertainty-above-figure'])
})

test('A measured line has a file behind it', () => {
  expect(rulesOf([boilerLine({ method: 'measured' })])).toEqual(['warning measured-without-evidence'])
  expect(rulesOf([boilerLine({ method: 'measured', evidence: [{ digest: 'a', name: 'report.pdf' }] })])).toEqual([])
})

test('Gas at 56.1 kg a GJ is in order, and at its higher heating value too', () => {
  const result = { tonnes: '50.5', byGas: { CO2: '50.5' }, biogenicTonnes: '0' }
  expect(rulesOf([calculatedLine()])).toEqual([])
  expect(rulesOf([calculatedLine({ factor: aFactor({ basis: 'HHV' }), result })])).toEqual([])
  expect(rulesOf([calculatedLine({ result })])).toEqual(['warning implied-factor'])
})

test('The heating value that a quantity names comes before that of its factor', () => {
  const result = { tonnes: '0.1829', byGas: { CO2: '0.1829' }, biogenicTonnes: '0' }
  const gross = { quantity: { value: '1000', unit: 'kWh (HHV)' }, factor: aFactor({ per: 'kWh', basis: null }), result }
  expect(rulesOf([calculatedLine(gross)])).toEqual([])
  const net = { ...gross, quantity: { value: '1000', unit: 'kWh (LHV)' } }
  expect(rulesOf([calculatedLine(net)])).toEqual(['warning implied-factor'])
})

test('A calorific value off by its unit shows in the implied factor', () => {
  const bridge = { kind: 'calorific-value', value: '38', unit: 'MJ/m3', basis: 'LHV', source: 'Supplier' } as const
  const quantity = { value: '1000000', unit: 'm3' }
  const at = (co2: string) => {
    const result = { tonnes: co2, byGas: { CO2: co2 }, biogenicTonnes: '0' }
    return calculatedLine({ quantity, bridge, result })
  }
  expect(rulesOf([at('2131.8')])).toEqual([])
  const [slipped] = check([at('2.1318')])
  expect(slipped?.sentence).toContain('comes to 0.0561 kg CO2 per GJ (LHV), and natural gas gives 54.3 to 58.3')
})

test('Biogenic carbon counts when a fuel is held against its range', () => {
  const result = { tonnes: '28.05', byGas: { CO2: '28.05' }, biogenicTonnes: '28.05' }
  expect(rulesOf([calculatedLine({ biogenicShare: '0.5', result })])).toEqual([])
})

test('A reported total beside calculated lines asks which one counts, and keeps both', () => {
  const total = reportedLine('56', { id: '2', stream: null, category: null })
  expect(rulesOf([calculatedLine(), total])).toEqual(['warning total-beside-parts'])
  expect(figuresOf([calculatedLine(), total])).toHaveLength(2)
})

test('One stream in two lines asks whether it was entered twice', () => {
  const twice = calculatedLine({}, { id: '2', stream: ' boiler 1,  Natural gas' })
  expect(rulesOf([calculatedLine(), twice])).toEqual(['warning stream-twice'])
  expect(rulesOf([calculatedLine(), { ...twice, stream: 'Boiler 2' }])).toEqual([])
})

test('Scope 2 is told both ways, or says why not', () => {
  const power = { id: '2', category: 'electricity', stream: 'Grid' } as const
  const location = reportedLine('10', { ...power, scope: '2-location' })
  expect(rulesOf([boilerLine(), location])).toEqual(['warning scope-2-one-way'])
  expect(rulesOf([boilerLine(), location, reportedLine('9', { ...power, id: '3', scope: '2-market' })])).toEqual([])
  expect(
    rulesOf([boilerLine(), location, notedLine('not-estimated', { ...power, id: '3', scope: '2-market' })]),
  ).toEqual([])
})

test('An inventory year stands in one set of warming potentials', () => {
  const other = calculatedLine({ gwp: 'AR6' }, { id: '2', stream: 'B' })
  expect(rulesOf([calculatedLine(), other])).toEqual(['warning gwp-sets-mixed'])
  expect(rulesOf([calculatedLine(), { ...other, year: 2025 }])).toEqual([])
  const ready = calculatedLine({ factor: aFactor({ gwp: 'AR4' }) }, { id: '2', stream: 'B' })
  expect(rulesOf([calculatedLine(), ready])).toEqual(['warning gwp-sets-mixed'])
})

test('A register’s figure more than five per cent and a tonne away is shown with the difference', () => {
  const register = (...tonnes: readonly number[]) => ({
    registerFigures: tonnes.map((each, index) => ({
      siteId: 'site-1',
      year: 2024,
      register: 'UK ETS',
      permit: `UK-${index + 1}`,
      tonnes: each,
    })),
  })
  expect(rulesOf([reportedLine('1050')], register(1000))).toEqual([])
  expect(rulesOf([reportedLine('1051')], register(1000))).toEqual(['warning register-differs'])
  expect(rulesOf([reportedLine('3')], register(2))).toEqual([])
  expect(rulesOf([reportedLine('1000')], register(600, 400))).toEqual([])
  expect(check([reportedLine('900')], register(600, 400))[0]?.sentence).toContain(
    '900 t are 100 t less than the 1\u202f000 t that UK ETS has for permit UK-1, UK-2',
  )
})

test('An explanation stays with its check when the figures move', () => {
  const [before] = check([reportedLine('900')], { registerFigures: [registerFigure] })
  const [after] = check([reportedLine('800')], { registerFigures: [registerFigure] })
  if (before === undefined || after === undefined) throw new Error('both differ from the register')
  expect(after.key).toBe(before.key)
  expect(after.sentence).not.toBe(before.sentence)
  const explanations = { [before.key]: 'The register leaves the flare out.' }
  expect(withExplanations([after], explanations)[0]?.explanation).toBe('The register leaves the flare out.')
  expect(unexplained([after], explanations)).toEqual([])
})

test('An error cannot be explained away', () => {
  const found = check([reportedLine('-5')]).filter(isError)
  const explanations = Object.fromEntries(found.map((each) => [each.key, 'We know.']))
  expect(withExplanations(found, explanations).map((each) => each.explanation)).toEqual([null])
})

const registerFigure = { siteId: 'site-1', year: 2024, register: 'UK ETS', permit: 'UK-1', tonnes: 1000 }
