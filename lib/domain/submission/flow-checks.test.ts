import { expect, test } from 'vitest'
import { flowWithTonnes } from '../inventory/statement-words.ts'
import { checkSubmission } from './checks.ts'
import { diffSubmissions } from './diff-submissions.ts'
import type { FlowEntry, InventoryStatements } from './inventory-statements.ts'
import { noStatements } from './inventory-statements.ts'
import { aDocument, anEmission } from './make-document.ts'
import { aFlow } from './make-statements.ts'

const document = (transfers: InventoryStatements['transfers']) => ({
  ...aDocument({ emissions: [anEmission({ tonnes: '1000' })], measures: [] }),
  schema: 'concord/submission/2' as const,
  ...noStatements,
  lines: [],
  commitments: [],
  evidence: [],
  transfers,
})
const asked = (...flows: readonly FlowEntry[]) =>
  checkSubmission(document(flows), { baseYear: 2021, horizonYear: 2050, thisYear: 2026 }).filter(
    ({ rule }) => rule === 'flow-above-site',
  )

test('A site that counts more for the energy it sends than it emits is asked about, all that it sends together', () => {
  expect(asked(aFlow({ scope1: '1000' }))).toEqual([])
  expect(asked(aFlow({ scope1: '600' }), aFlow({ id: 'flow-2', scope1: '401' }))).toMatchObject([
    {
      severity: 'warning',
      item: 'emissions:site-1:2021',
      sentence: expect.stringContaining('1\u202f001 t of scope 1'),
    },
  ])
})

test('What is received, and a year without a figure, is no case for it', () => {
  expect(asked(aFlow({ side: 'received', scope1: null, location: '5000' }))).toEqual([])
  expect(asked(aFlow({ year: 2022, scope1: '5000' }))).toEqual([])
})

test('Who reads a flow reads what is counted for it, and a change of that shows as a change', () => {
  expect(flowWithTonnes(aFlow())).toBe('Steam sent to Vopak, 2021: 1\u202f000 MWh, counted as 200 t of scope 1')
  expect(flowWithTonnes(aFlow({ scope1: null }))).toBe('Steam sent to Vopak, 2021: 1\u202f000 MWh')
  const changes = diffSubmissions(document([aFlow()]), document([aFlow({ scope1: '900' })]))
  expect(changes.flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual(['transfers'])
})
