import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCalculation } from '../submission/make-document.ts'
import { cellsOf, emptyCells, gridColumns, type GridCells } from './grid-cells.ts'
import { readCells, type ReadingOf } from './read-cells.ts'

const { factor } = aCalculation()
const known: ReadingOf = { gwp: 'AR5', findFactor: (id) => (id === factor.id ? factor : null) }
const read = (over: Partial<GridCells>) => readCells({ ...emptyCells, scope: '1', ...over }, known)
const gas = { quantity: '1000', unit: 'kWh (HHV)', factor: factor.id }

/** The sentences by column of a row that is not whole; null for a whole one. */
function problems(over: Partial<GridCells>) {
  const { content } = read(over)
  return content.kind === 'open' ? content.problems : null
}

describe('A row of the grid', () => {
  test('with quantity, unit and factor is a calculated line with its factor frozen in', () => {
    const line = read({
      ...gas,
      category: 'Stationary combustion',
      stream: 'Boiler 2',
      quality: '2',
      uncertainty: '± 5 %',
    })
    expect(line).toMatchObject({ category: 'stationary', stream: 'Boiler 2', quality: 2, uncertaintyPercent: '5' })
    expect(line.content).toMatchObject({ kind: 'calculated', factor, result: { tonnes: '0.20028' } })
  })

  test('with tonnes and a source is a reported line', () => {
    expect(read({ tonnes: '600000', source: 'UK ETS' }).content).toEqual({
      kind: 'reported',
      gas: 'CO2e',
      tonnes: '600000',
      source: 'UK ETS',
    })
  })

  test.each([
    ['NO', 'not-occurring'],
    ['ne', 'not-estimated'],
    ['IE', 'included-elsewhere'],
    ['C', 'confidential'],
  ])('with %s and a reason says why there is no figure', (key, notation) => {
    expect(read({ tonnes: key, note: 'No fleet here' }).content).toEqual({
      kind: 'noted',
      notation,
      reason: 'No fleet here',
    })
    expect(problems({ tonnes: key })).toHaveProperty('note')
  })

  test.each([
    [{ ...gas, quantity: '1.234,5' }, 'quantity'],
    [{ ...gas, unit: 'bananas' }, 'unit'],
    [{ ...gas, unit: 'litre' }, 'unit'],
    [{ ...gas, factor: 'nat gas' }, 'factor'],
    [{ ...gas, oxidation: '1.2' }, 'oxidation'],
    [{ quantity: '5' }, 'unit'],
    [{ tonnes: '12' }, 'source'],
    [{ tonnes: '12', source: 'Report\u0001' }, 'source'],
    [{ tonnes: '12', source: 'Report', gas: 'x'.repeat(41) }, 'gas'],
    [{ tonnes: '-1', source: 'A' }, 'tonnes'],
    [{ tonnes: '1', source: 'A', ...gas }, 'tonnes'],
    [{ tonnes: '1', source: 'A', unit: 't' }, 'unit'],
    [{ tonnes: '1', source: 'A', factor: factor.id }, 'factor'],
    [{ tonnes: '1', source: 'A', oxidation: '0.98' }, 'oxidation'],
    [{ tonnes: '1', source: 'A', biogenicShare: '0.1' }, 'biogenicShare'],
    [{ tonnes: '1', source: 'A', bridge: '10.55 kWh/m3 HHV; gas bill' }, 'bridge'],
    [{ ...gas, gas: 'CO2' }, 'gas'],
    [{ ...gas, source: 'Gas bill' }, 'source'],
    [{ tonnes: 'NO', quantity: '500', note: 'No fleet here' }, 'quantity'],
    [{ tonnes: '1', source: 'A', scope: '2' }, 'scope'],
    [{ tonnes: '1', source: 'A', scope: '3', category: 'Stationary combustion' }, 'category'],
    [{ tonnes: '1', source: 'A', quality: '9' }, 'quality'],
    [{ tonnes: '1', source: 'A', class: 'everybody' }, 'class'],
    [{}, 'quantity'],
  ])('that is not whole stays open, every cell as typed: %j', (cells, column) => {
    expect(problems(cells)).toHaveProperty(column)
    const { content } = read(cells)
    expect(content.kind === 'open' && { ...emptyCells, ...content.cells }).toEqual({
      ...emptyCells,
      scope: '1',
      ...cells,
    })
  })

  test('bridges volume to energy by a calorific value that names its source, and no other way', () => {
    const volume = { ...gas, quantity: '100', unit: 'm3' }
    expect(problems(volume)).toHaveProperty('unit')
    expect(problems({ ...volume, bridge: '10.55 kWh/m3 HHV' })).toHaveProperty('bridge')
    const line = read({ ...volume, bridge: '10.55 kWh/m3 HHV; gas bill' })
    expect(line.content).toMatchObject({ kind: 'calculated', bridge: { kind: 'calorific-value', source: 'gas bill' } })
  })

  test('below zero stands among removals alone', () => {
    expect(read({ tonnes: '-5', source: 'A', category: 'Removals' }).content.kind).toBe('reported')
  })

  test('reads again from its own cells as the line it was', () => {
    const rows: Partial<GridCells>[] = [
      { ...gas, oxidation: '0.98', biogenicShare: '0.1', note: 'Metered', class: 'Members', method: 'Tier 2' },
      { ...gas, quantity: '100', unit: 'm3', bridge: '10.55 kWh/m3 HHV; gas bill' },
      { tonnes: '5', gas: 'N2O', source: 'Report', scope: '3', category: '6 Business travel' },
      { tonnes: 'NE', note: 'No meter yet', scope: '2 market', category: 'Steam' },
      { tonnes: '5', quantity: 'x' },
    ]
    for (const cells of rows) expect(readCells(cellsOf(read(cells)), known)).toEqual(read(cells))
  })

  test('of any text is read without a fault, and loses none of it', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('1', 'NO', '-3', 't', 'kWh', factor.id, '0.84 kg/litre; x'),
    )
    fc.assert(
      fc.property(fc.record(Object.fromEntries(gridColumns.map((column) => [column, cell]))), (typed) => {
        const cells = { ...emptyCells, ...typed } as GridCells
        const line = readCells(cells, known)
        if (line.content.kind === 'open') expect(cellsOf(line)).toEqual(cells)
      }),
    )
  })
})
