import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pinnedBy, type Published, type Unknown } from './attack.ts'
import { defaultProfile, isSafeTotal } from './safe-total.ts'
import { intervalsOf, releaseTable, type Table } from './table.ts'

// The table of METHODS 8, kt: chemicals, refining, cement.
const known = [
  [120, 80, 150],
  [90, 200, 60],
  [40, 170, 90],
]
const near = (value: number) => expect.closeTo(value, 6)

test('the known answer: withholding only the 80 reveals it exactly', () => {
  expect(intervalsOf(known, [{ row: 0, column: 1 }])).toEqual([{ row: 0, column: 1, least: near(80), most: near(80) }])
})

test('the known answer: withholding the rectangle leaves 0 to 200', () => {
  const rectangle = [0, 1].flatMap((row) => [0, 1].map((column) => ({ row, column })))
  const intervals = intervalsOf(known, rectangle)
  expect(intervals[1]).toEqual({ row: 0, column: 1, least: near(0), most: near(200) })
  // The other three move with it.
  expect(intervals.map(({ most }) => most)).toEqual([near(200), near(200), near(210), near(280)])
})

const even = (amount: number) => ['A', 'B', 'C', 'D', 'E', 'F'].map((group) => ({ group, amount }))

test('an unsafe cell takes others with it until subtraction tells nothing, and the totals stay', () => {
  const table: Table = [
    [even(20), [{ group: 'A', amount: 80 }], even(25)],
    [even(15), even(33), even(10)],
    [even(7), even(28), even(15)],
  ]
  const { withheld } = releaseTable(table, defaultProfile)
  const places = (reason: string) =>
    withheld.filter((one) => one.reason.includes(reason)).map(({ row, column }) => `${row} ${column}`)
  expect(places('Too few')).toEqual(['0 1'])
  expect(places('subtraction')).toHaveLength(3)
  expect(withheld.every(({ row, column }) => row !== null && column !== null)).toBe(true)
})

test('a table that is safe is shown whole', () => {
  const table: Table = [
    [even(20), even(30)],
    [even(40), even(50)],
  ]
  expect(releaseTable(table, defaultProfile).withheld).toEqual([])
})

const cell = fc.array(
  fc.record({ group: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'), amount: fc.integer({ min: 1, max: 50 }) }),
  { maxLength: 9 },
)
const tables: fc.Arbitrary<Table> = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), {
  minLength: 2,
  maxLength: 3,
})

test('of no random table do two companies learn what a third put into a cell', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { withheld } = releaseTable(table, defaultProfile)
      const isHidden = (row: number | null, column: number | null) =>
        withheld.some((one) => one.row === row && one.column === column)
      const unknowns = new Map<string, Unknown>()
      const figures: Published[] = []
      const places = (count: number) => [...Array.from({ length: count }, (_, place) => place), null]
      for (const row of places(table.length))
        for (const column of places(2)) {
          const inIt = table.flatMap((line, r) =>
            line.flatMap((cells, c) =>
              (row ?? r) === r && (column ?? c) === c
                ? cells.map((one) => ({ ...one, id: `${r}${c}${one.group}` }))
                : [],
            ),
          )
          if (row !== null && column !== null)
            for (const { id, group, amount } of inIt)
              unknowns.set(id, { id, group, amount: amount + (unknowns.get(id)?.amount ?? 0) })
          if (isHidden(row, column)) continue
          expect(isSafeTotal(inIt)).toBe(true)
          figures.push({ label: '', terms: new Map(inIt.map(({ id }) => [id, 1])) })
        }
      expect(pinnedBy([...unknowns.values()], figures, defaultProfile)).toEqual([])
    }),
    { numRuns: 60 },
  )
})
