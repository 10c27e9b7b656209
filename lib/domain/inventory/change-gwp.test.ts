import { expect, test } from 'vitest'
import { inGwpSet } from './change-gwp.ts'
import type { DraftLine } from './draft-line.ts'
import { freeze } from './freeze.ts'
import { aFactor, boilerLine, reportedLine } from './make-line.ts'

/** 1,000 GJ at 56.1 kg of CO2 and 0.001 kg of methane a GJ. */
function computed(id: string): DraftLine {
  const factor = aFactor({ gases: { CO2: '56.1', 'CH4-fossil': '0.001' } })
  const basics = { quantity: { value: '1000', unit: 'GJ (LHV)' }, bridge: null, oxidation: null, biogenicShare: null }
  const content = freeze({ ...basics, factor, gwp: 'AR5' }, false)
  if (!content.ok) throw new Error(content.refusal)
  return boilerLine({ id, content: content.value })
}
const register = reportedLine('500', { id: 'register', note: 'Verified.' })

test('Lines that can follow are recomputed; one that cannot is named and not touched', () => {
  const { changed, refused } = inGwpSet([computed('a'), register], 'AR5', 'AR6', null)
  expect(changed.map(({ id, content }) => [id, content.kind === 'calculated' && content.result.tonnes])).toEqual([
    // 56.1 t of CO2 and 1 kg of methane at 29.8; AR5 has 28.
    ['a', '56.1298'],
  ])
  expect(refused.map(({ line }) => line.id)).toEqual(['register'])
})

test('A line that cannot follow is kept with a note, or waits for its figure, as its owner says', () => {
  const [kept] = inGwpSet([register], 'AR5', 'AR6', 'keep').changed
  expect(kept).toMatchObject({
    content: register.content,
    note: 'Verified. Kept as it stood when the year went from AR5 to AR6.',
  })
  const [open] = inGwpSet([register], 'AR5', 'AR6', 'open').changed
  expect(open?.content).toMatchObject({
    kind: 'open',
    cells: { tonnes: '500' },
    problems: { tonnes: expect.any(String) },
  })
})

test('Reported CO2 and open lines stay as they are', () => {
  const carbon = reportedLine('5', {}, 'CO2')
  const open: DraftLine = { ...boilerLine(), content: { kind: 'open', cells: {}, problems: { unit: 'Which unit?' } } }
  expect(inGwpSet([carbon, open], 'AR5', 'AR4', null)).toEqual({ changed: [], refused: [] })
})
