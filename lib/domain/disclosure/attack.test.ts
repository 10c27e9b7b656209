import { expect, test } from 'vitest'
import { deductionsOf, type Published, type Unknown } from './attack.ts'

// The table of METHODS 8, kt: chemicals, refining, cement. A reader who belongs to nobody subtracts what is shown from the totals.
const known = [
  [120, 80, 150],
  [90, 200, 60],
  [40, 170, 90],
]
const idOf = (row: number, column: number): string => `${row} ${column}`
const unknowns: readonly Unknown[] = known.flatMap((line, row) =>
  line.map((amount, column) => ({ id: idOf(row, column), group: idOf(row, column), amount })),
)
const sumOf = (label: string, ids: readonly string[]): Published => ({
  label,
  terms: new Map(ids.map((id) => [id, 1])),
})
const totals = [0, 1, 2].flatMap((place) => [
  sumOf(
    `row ${place}`,
    [0, 1, 2].map((column) => idOf(place, column)),
  ),
  sumOf(
    `column ${place}`,
    [0, 1, 2].map((row) => idOf(row, place)),
  ),
])

/** What is deduced of cells that are withheld while all else is shown, in their order. */
function deducedOf(withheld: readonly string[]) {
  const shown = unknowns.filter(({ id }) => !withheld.includes(id)).map(({ id }) => sumOf(id, [id]))
  const deductions = deductionsOf(unknowns, [...shown, ...totals], [])
  return withheld.map((id) => deductions.find(({ unknown }) => unknown.id === id)?.interval)
}

const near = (value: number): unknown => expect.closeTo(value, 6)

test('the known answer: withholding only the 80 reveals it exactly', () => {
  expect(deducedOf(['0 1'])).toEqual([{ least: near(80), most: near(80) }])
})

test('the known answer: withholding the rectangle leaves 0 to 200', () => {
  const intervals = deducedOf(['0 0', '0 1', '1 0', '1 1'])
  expect(intervals[1]).toEqual({ least: near(0), most: near(200) })
  // The other three move with it.
  expect(intervals.map((interval) => interval?.most)).toEqual([near(200), near(200), near(210), near(280)])
})
