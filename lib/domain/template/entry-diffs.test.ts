import { describe, expect, test } from 'vitest'
import type { CommitmentRow } from '../goals/commitment-row.ts'
import type { CommitmentEntry } from '../submission/document.ts'
import { aMeasure } from '../submission/make-document.ts'
import { diffCommitments, diffMeasures } from './entry-diffs.ts'

const stored: CommitmentEntry = {
  id: 'c-1',
  title: 'Half by 2030',
  type: 'absolute',
  scopes: ['1'],
  baseYear: 2019,
  baseTonnes: '4000.00',
  targetYear: 2030,
  reductionPercent: '50',
  interim: [{ year: 2027, reductionPercent: '30' }],
  status: 'announced',
  source: 'Report',
  illustrative: false,
  class: 'members',
}
const row: CommitmentRow = {
  row: 3,
  id: 'c-1',
  title: 'Half by 2030',
  type: 'absolute',
  scopes: ['1'],
  baseYear: 2019,
  baseTonnes: '4000',
  targetYear: 2030,
  reductionPercent: '50',
  interim: [{ year: 2027, reductionPercent: '30' }],
  status: 'announced',
  source: 'Report',
}

describe('an entry of the template meets what is stored', () => {
  test('unchanged, if only the way its figures are written differs', () => {
    expect(diffCommitments([stored], [row])).toEqual({ added: [], changed: [], unchanged: 1, kept: 0 })
  })

  test('under a new title by its id, and without its id by its title and year', () => {
    const renamed = diffCommitments([stored], [{ ...row, title: 'Half' }])
    expect(renamed.changed[0]?.fields).toEqual([{ field: 'title', before: 'Half by 2030', after: 'Half' }])
    expect(diffCommitments([stored], [{ ...row, id: null, title: 'half by  2030' }]).added).toEqual([])
  })

  test('a cell that is empty empties the field, a column that is missing does not', () => {
    const emptied = diffCommitments([stored], [{ ...row, interim: [], source: null }])
    expect(emptied.changed[0]?.fields).toEqual([
      { field: 'interim', before: '2027: 30', after: null },
      { field: 'source', before: 'Report', after: null },
    ])
    const { interim: _i, source: _s, ...without } = row
    expect(diffCommitments([stored], [without]).unchanged).toBe(1)
  })

  test('what the file cannot say, and what it does not mention, stays', () => {
    const { changed, kept } = diffCommitments([stored, { ...stored, id: 'c-2' }], [{ ...row, status: 'adopted' }])
    expect(changed[0]?.after).toEqual({ ...stored, baseTonnes: '4000', status: 'adopted' })
    expect(kept).toBe(1)
  })

  test('two equal rows without ids meet two equal entries, and a third is new', () => {
    const twins = [stored, { ...stored, id: 'c-2' }]
    const rows = [3, 4, 5].map((at) => ({ ...row, row: at, id: null }))
    expect(diffCommitments(twins, rows)).toMatchObject({ added: [{ row: 5 }], changed: [], unchanged: 2, kept: 0 })
  })
})

describe('an entry of a list that holds a semicolon', () => {
  const enablers = [{ kind: 'policy' as const, text: 'Permit; then a grant' }]
  const { siteId: _s, ...measure } = aMeasure({ enablers })
  const said = {
    row: 3,
    id: measure.id,
    title: measure.title,
    siteKey: 'A-1',
    pillar: measure.pillar,
    level: measure.level,
    start: measure.start,
    tonnesPerYear: measure.tonnesPerYear,
    enablers: [{ kind: 'policy' as const, text: 'Permit, then a grant' }],
  }

  test('has a comma in its cell, which changes nothing, also where another field of the row does', () => {
    expect(diffMeasures([{ ...measure, siteKey: 'A-1' }], [said]).changed).toEqual([])
    const [moved] = diffMeasures([{ ...measure, siteKey: 'A-1' }], [{ ...said, start: 2044 }]).changed
    expect([moved?.fields.map(({ field }) => field), moved?.after.enablers]).toEqual([['start'], enablers])
  })

  test('is changed by other words', () => {
    const [changed] = diffMeasures(
      [{ ...measure, siteKey: 'A-1' }],
      [{ ...said, enablers: [{ kind: 'policy' as const, text: 'A grant' }] }],
    ).changed
    expect(changed?.after.enablers).toEqual([{ kind: 'policy', text: 'A grant' }])
  })
})

test('a mark is told as its cell has it, and one that is not set as an empty cell', () => {
  const marked = diffCommitments([stored], [{ ...row, illustrative: true, class: 'public' }])
  expect(marked.changed[0]?.fields).toEqual([
    { field: 'illustrative', before: null, after: 'yes' },
    { field: 'class', before: 'members', after: 'public' },
  ])
  expect(diffCommitments([stored], [{ ...row, illustrative: false }]).changed).toEqual([])
})
