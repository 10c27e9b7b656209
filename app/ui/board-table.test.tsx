import { expect, test } from 'vitest'
import type { Board } from '#lib/domain/signoff/board'
import { BoardTable } from './board-table.tsx'
import { stillHtml } from './still.tsx'

const board: Board = {
  rows: [{ organisationId: 'a', name: 'Steel', emissionPercent: 100, stance: null }],
  outcome: { met: false, members: 1, taken: 0, endorsing: 0, headPercent: 0, emissionsPercent: 0 },
  rule: { kind: 'all' },
}

test('What is still to come is said only while stances can still be taken', () => {
  const open = stillHtml(<BoardTable board={board} open />)
  for (const text of ['No stance yet', 'Not met yet']) expect(open).toContain(text)
  const closed = stillHtml(<BoardTable board={board} />)
  expect(closed).toContain('No stance taken')
  expect(closed).not.toContain(' yet')
})
