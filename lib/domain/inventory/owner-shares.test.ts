import { describe, expect, test } from 'vitest'
import { keptOwnerShares, mostOwners, ownerSharesFault } from './owner-shares.ts'

const shares = (...percents: readonly string[]) => percents.map((percent, at) => ({ owner: `Owner ${at}`, percent }))

describe('the owners of a site', () => {
  test.each([
    [shares(), null],
    [shares('60'), null],
    [shares('60', '40'), null],
    // Added up as binary floats, these come to more than a hundred.
    [shares('0.2', '83.9', '15.9'), null],
    [shares('60', '40.001'), 'percent'],
    [[...shares('10'), ...shares('10')], 'owner'],
    [shares(...Array.from({ length: mostOwners }, () => '1')), null],
    [shares(...Array.from({ length: mostOwners + 1 }, () => '1')), 'owner'],
  ])('%j: what stands against them is %s', (given, field) => {
    expect(ownerSharesFault(given)?.field ?? null).toBe(field)
  })

  test('keep their hidden ids at every export, and no two share one', () => {
    const site = { id: 's-1', key: 'A-1', ownerShares: shares('50', '50') }
    const kept = keptOwnerShares(site)
    expect(keptOwnerShares({ ...site, key: 'A-2' }).map(({ id }) => id)).toEqual(kept.map(({ id }) => id))
    expect(new Set(kept.map(({ id }) => id)).size).toBe(2)
    expect(kept[0]).toMatchObject({ siteKey: 'A-1', owner: 'Owner 0', percent: '50' })
  })
})
