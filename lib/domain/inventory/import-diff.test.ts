import { describe, expect, test } from 'vitest'
import { diffEmissions, diffSites, type EmissionFacts } from './import-diff.ts'
import { siteFromRow, type SiteRow } from './import-row.ts'

const row: SiteRow = { row: 2, key: 'A-1', company: 'Acme', name: 'Works', register: { company: 'Acme', city: 'Hull' } }
const stored = { ...siteFromRow({ ...row, latitude: '53.5', sector: 'Cement' }), id: 'site-1' }

describe('a second import is a diff', () => {
  test('a new key is added, a known one is compared, and what the file does not mention is kept', () => {
    const other = { ...stored, key: 'A-9', id: 'site-9' }
    const diff = diffSites([stored, other], [row, { ...row, key: 'A-2' }])
    expect(diff.added.map((added) => added.key)).toEqual(['A-2'])
    expect(diff).toMatchObject({ changed: [], unchanged: 1, kept: 1 })
  })

  test('each changed field is named with before and after, and the stored id stays', () => {
    const { changed } = diffSites([stored], [{ ...row, name: 'North Works', register: { city: '' } }])
    expect(changed[0]?.fields).toEqual([
      { field: 'name', before: 'Works', after: 'North Works' },
      { field: 'city', before: 'Hull', after: null },
    ])
    expect(changed[0]?.after).toMatchObject({ id: 'site-1', name: 'North Works', sector: 'Cement' })
  })

  test('a column that the file lacks leaves the stored value, an empty cell clears it', () => {
    expect(diffSites([stored], [row]).unchanged).toBe(1)
    expect(diffSites([stored], [{ ...row, sector: null }]).changed[0]?.fields).toEqual([
      { field: 'sector', before: 'Cement', after: null },
    ])
  })

  test('a figure written with other trailing zeros is the same figure', () => {
    const figure: EmissionFacts = {
      siteKey: 'A-1',
      year: 2023,
      scope: '1',
      gas: 'CO2e',
      tonnes: '12.50',
      source: 'R',
      note: 'Kept',
    }
    const incoming = { row: 2, siteKey: 'A-1', year: 2023, scope: '1', gas: 'CO2e', source: 'R' } as const
    expect(diffEmissions([figure], [{ ...incoming, tonnes: '12.5' }]).unchanged).toBe(1)
    expect(diffEmissions([figure], [{ ...incoming, tonnes: '12.6' }]).changed[0]).toMatchObject({
      after: { tonnes: '12.6', note: 'Kept' },
      fields: [{ field: 'tonnes', before: '12.50', after: '12.6' }],
    })
    expect(diffEmissions([figure], [{ ...incoming, year: 2024, tonnes: '1' }])).toMatchObject({ kept: 1, unchanged: 0 })
  })

  test('a hundred thousand figures are compared in well under a second', () => {
    const figures = Array.from({ length: 100_000 }, (_, at) => ({
      row: at,
      siteKey: `S-${Math.floor(at / 100)}`,
      year: 1990 + (at % 100),
      scope: '1' as const,
      gas: 'CO2e',
      tonnes: String(at),
      source: 'R',
      note: null,
    }))
    const start = performance.now()
    const diff = diffEmissions(
      figures,
      figures.map((figure, at) => (at % 10 === 0 ? { ...figure, tonnes: '0.5' } : figure)),
    )
    expect(performance.now() - start).toBeLessThan(1_000)
    expect([diff.changed.length, diff.unchanged]).toEqual([10_000, 90_000])
  })
})
