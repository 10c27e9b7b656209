import { expect, test } from 'vitest'
import type { Column, Program } from '#lib/domain/schedule/program'
import { solveProgram } from './solve-program.ts'

const limits = { seconds: 20, gap: 0.0001, megabytes: 512 }
const column = (name: string, cost: number, integer = true): Column => ({ name, cost, lower: 0, upper: 1, integer })

/** Of three things that cost 3, 4 and 5, at least two, and the first two not together: 3 + 5. */
const small: Program = {
  offset: 10,
  columns: [column('a', 3), column('b', 4), column('c', 5)],
  rows: [
    {
      name: 'two',
      lower: 2,
      upper: Infinity,
      terms: new Map([
        [0, 1],
        [1, 1],
        [2, 1],
      ]),
    },
    {
      name: 'apart',
      lower: -Infinity,
      upper: 1,
      terms: new Map([
        [0, 1],
        [1, 1],
      ]),
    },
  ],
}

/** A market split problem: small to write down, and out of reach of branch and bound. */
function endless(rows: number): Program {
  const count = 10 * (rows - 1)
  let state = 7
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) % 100
  const table = Array.from({ length: rows }, () => Array.from({ length: count }, next))
  const slacks = table.flatMap((_, row) => [
    { ...column(`over${row}`, 1, false), upper: 1e6 },
    { ...column(`under${row}`, 1, false), upper: 1e6 },
  ])
  return {
    offset: 0,
    columns: [...Array.from({ length: count }, (_, index) => column(`x${index}`, 0)), ...slacks],
    rows: table.map((values, row) => {
      const half = Math.floor(values.reduce((sum, value) => sum + value, 0) / 2)
      const terms = new Map(values.map((value, index) => [index, value] as const))
      terms.set(count + 2 * row, 1).set(count + 2 * row + 1, -1)
      return { name: `half${row}`, lower: half, upper: half, terms }
    }),
  }
}

test('a small program is solved to its optimum, offset included', async () => {
  const solved = await solveProgram(small, limits)
  expect(solved).toMatchObject({ ok: true, value: { end: 'optimal', objective: 18, bound: 18 } })
  expect(solved.ok && [...solved.value.values]).toEqual([1, 0, 1])
  expect(solved.ok && solved.value.version).toMatch(/^1\.\d+\.\d+$/)
})

test('the relaxation prices its rows', async () => {
  const solved = await solveProgram(small, limits, { relaxed: true })
  // The first two come to one together, the last to one: one more of the first row has nowhere to come from but the dear.
  expect(solved).toMatchObject({ ok: true, value: { objective: 18 } })
  expect(solved.ok && solved.value.duals).toHaveLength(2)
})

test('a program that nothing satisfies, and one that asks nothing, has no solution', async () => {
  const contrary = {
    ...small,
    rows: [...small.rows, { name: 'none', lower: -Infinity, upper: 0, terms: new Map([[2, 1]]) }],
  }
  const empty = { offset: 0, columns: [], rows: [] }
  for (const program of [contrary, empty])
    expect(await solveProgram(program, limits)).toMatchObject({ ok: false, refusal: { kind: 'no-solution' } })
})

test('a figure beyond what the solver reckons with is refused in a sentence', async () => {
  const mad = {
    ...small,
    rows: [...small.rows, { name: 'mad', lower: 0, upper: Infinity, terms: new Map([[2, 1e16]]) }],
  }
  expect(await solveProgram(mad, limits)).toMatchObject({ ok: false, refusal: { kind: 'too-far-apart' } })
})

test('a computation that is cancelled ends at once', async () => {
  const abort = new AbortController()
  const solving = solveProgram(
    endless(6),
    { ...limits, gap: 0 },
    { onProgress: () => abort.abort(), signal: abort.signal },
  )
  expect(await solving).toMatchObject({ ok: false, refusal: { kind: 'cancelled' } })
  expect(await solveProgram(small, limits, { signal: abort.signal })).toMatchObject({
    ok: false,
    refusal: { kind: 'cancelled' },
  })
})

test('at its time limit it gives the best it found, and what is proven', async () => {
  const solved = await solveProgram(endless(6), { ...limits, seconds: 1, gap: 0 })
  expect(solved).toMatchObject({ ok: true, value: { end: 'time-limit' } })
  expect(solved.ok && solved.value.bound).toBeLessThan(solved.ok ? solved.value.objective : 0)
})

test('one that asks for more memory than it may have is stopped and says so', async () => {
  const solved = await solveProgram(endless(30), { ...limits, megabytes: 17 })
  expect(solved).toMatchObject({ ok: false, refusal: { kind: 'too-much-memory' } })
})
