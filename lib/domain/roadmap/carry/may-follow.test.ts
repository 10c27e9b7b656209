import { describe, expect, test } from 'vitest'
import type { Unknown } from '../../disclosure/attack.ts'
import { defaultProfile } from '../../disclosure/safe-total.ts'
import { mayFollow, mayReplaceAll } from './may-follow.ts'
import type { Told } from './told.ts'

type Sums = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Figures of one year as sums of unknowns with their factors; the amount of an unknown stands behind its group in `amounts`. */
function told(sums: Sums, amounts: Readonly<Record<string, number>>): Told {
  const figures = new Map(
    Object.entries(sums).map(([total, terms]) => [
      total,
      [{ total, label: `${total} 2030`, terms: new Map(Object.entries(terms)) }],
    ]),
  )
  const unknowns = new Map(
    Object.entries(amounts).map(([id, amount]): [string, Unknown] => [id, { id, group: id.slice(-1), amount }]),
  )
  return { figures, unknowns, behind: { figures, unknowns } }
}

const groups = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
const all = (prefix: string, amount: number) =>
  Object.fromEntries(groups.map((group) => [`${prefix} ${group}`, amount]))
const none = new Set<string>()
const rows = all('rows', 1)
const reference = { reference: rows }

describe('What may follow', () => {
  test('is what tells the same, and what enough have changed', () => {
    const [before, after] = [told(reference, all('rows', 100)), told(reference, all('rows', 110))]
    expect(mayFollow(before, before, none, defaultProfile)).toBe(true)
    expect(mayFollow(before, after, none, defaultProfile)).toBe(true)
  })

  test('is no change of one, unless its owner opened the figure', () => {
    const before = told(reference, all('rows', 100))
    expect(mayFollow(before, told(reference, { ...all('rows', 100), 'rows A': 85 }), none, defaultProfile)).toBe(false)
    const { 'rows A': _, ...open } = rows
    const opened = told({ reference: open }, Object.fromEntries(Object.keys(open).map((id) => [id, 100])))
    expect(mayFollow(before, opened, none, defaultProfile)).toBe(false)
    expect(mayFollow(before, opened, new Set(['rows A']), defaultProfile)).toBe(true)
  })

  test('is no change of how much a figure counts for one company', () => {
    const before = told(reference, all('rows', 100))
    const growing = told({ reference: { ...rows, 'rows A': 1.1 } }, all('rows', 100))
    expect(mayFollow(before, growing, none, defaultProfile)).toBe(false)
  })

  // A wedge was withheld beside the roadmap, since another one held a single company. Later the roadmap is withheld, and the wedge safe.
  test('is no part of a sum told before whose rest is one company’s', () => {
    const taken = all('taken', -1)
    const amounts = { ...all('rows', 100), ...all('taken', 30) }
    const before = told({ ...reference, roadmap: { ...rows, ...taken } }, amounts)
    const wedge = Object.fromEntries(groups.filter((group) => group !== 'D').map((group) => [`taken ${group}`, 1]))
    const after = told({ 'wedges.capture.firm': wedge }, amounts)
    expect(mayFollow(before, after, none, defaultProfile)).toBe(false)
    expect(mayFollow(told(reference, all('rows', 100)), after, none, defaultProfile)).toBe(true)
  })
})

describe('What is shown no more', () => {
  const before = told(reference, all('rows', 100))
  const hidden = (amounts: Readonly<Record<string, number>>): Told => ({
    ...told({}, {}),
    behind: told(reference, amounts).behind,
  })

  test('stands where one company alone would have it withheld', () => {
    expect(mayReplaceAll(before, hidden({ ...all('rows', 100), 'rows A': 9000 }), none, defaultProfile)).toBe(false)
  })

  test('goes where enough have changed, or everything was opened', () => {
    expect(mayReplaceAll(before, hidden(all('rows', 140)), none, defaultProfile)).toBe(true)
    expect(mayReplaceAll(before, undefined, new Set(Object.keys(rows)), defaultProfile)).toBe(true)
  })
})
