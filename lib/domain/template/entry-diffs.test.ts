import { describe, expect, test } from 'vitest'
import type { CommitmentRow } from '../goals/commitment-row.ts'
import type { CommitmentEntry } from '../submission/document.ts'
import { diffCommitments } from './entry-diffs.ts'

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
