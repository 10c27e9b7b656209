import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldInHalves } from './fold-in-halves.ts'
import { joinInOrder } from './join-in-order.ts'

type Item = { readonly rank: number; readonly mark: number }
const inOrder = (a: Item, b: Item): number => a.rank - b.rank
const listsOfItems = fc.array(fc.array(fc.record({ rank: fc.integer({ min: 0, max: 5 }), mark: fc.nat() })))

describe('Lists that stand in order', () => {
  test('are joined as a stable sort orders all of them together', () => {
    const join = joinInOrder(inOrder)
    fc.assert(
      fc.property(listsOfItems, (lists) => {
        const ordered = lists.map((list) => list.toSorted(inOrder))
        expect(join(ordered)).toEqual(ordered.flat().toSorted(inOrder))
      }),
    )
  })

  test('are joined anew where one of them is another one, and never changed', () => {
    const join = joinInOrder(inOrder)
    fc.assert(
      fc.property(listsOfItems, fc.nat(), (lists, pick) => {
        const ordered = lists.map((list) => list.toSorted(inOrder))
        const kept = structuredClone(ordered)
        join(ordered)
        const changed = ordered.map((list, place) => (place === pick % lists.length ? list.slice(1) : list))
        expect(join(changed)).toEqual(changed.flat().toSorted(inOrder))
        expect(ordered).toEqual(kept)
      }),
    )
  })

  test('that are the same lists again give the very same answer', () => {
    const join = joinInOrder(inOrder)
    const lists = [[{ rank: 1, mark: 0 }], [{ rank: 0, mark: 1 }], [{ rank: 2, mark: 2 }]]
    expect(join([...lists])).toBe(join(lists))
  })
})

describe('A fold by halves', () => {
  const sum = () => {
    let combined = 0
    const fold = foldInHalves<{ readonly of: number }>((a, b) => {
      combined += 1
      return { of: a.of + b.of }
    })
    return { fold, combined: () => combined }
  }

  test('of nothing is nothing, and of one item that item', () => {
    const one = { of: 7 }
    expect(sum().fold([])).toBeNull()
    expect(sum().fold([one])).toBe(one)
  })

  test('combines only what stands above the item that is another one', () => {
    const { fold, combined } = sum()
    const items = Array.from({ length: 64 }, (_, of) => ({ of }))
    expect(fold(items)?.of).toBe(2016)
    expect(combined()).toBe(63)
    expect(fold(items.with(20, { of: 1020 }))?.of).toBe(3016)
    expect(combined()).toBe(63 + 6)
  })
})
