import { expect, test } from 'vitest'
import { diffSubmissions } from './diff-submissions.ts'
import { aDocument, aMeasure, anEmission, aSite } from './make-document.ts'

test('Nothing changed is no sentence', () => {
  expect(diffSubmissions(aDocument(), aDocument())).toEqual([])
})

test('A renamed site is one change, not a removal and an addition', () => {
  const changes = diffSubmissions(aDocument(), aDocument({ sites: [aSite({ name: 'Padeswood Works' })] }))
  expect(changes.find((each) => each.group === 'sites')).toMatchObject({
    kind: 'changed',
    title: 'Padeswood Works',
    fields: [{ field: 'name', before: { text: 'Padeswood' }, after: { text: 'Padeswood Works' } }],
  })
  expect(changes.filter((each) => each.kind !== 'changed')).toEqual([])
})

test('A corrected figure, a new year and a dropped measure are told apart', () => {
  const emissions = [anEmission({ tonnes: '610000' }), anEmission({ year: 2022 })]
  const changes = diffSubmissions(aDocument(), aDocument({ emissions, measures: [] }))
  expect(changes.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    'changed Padeswood, 2021',
    'added Padeswood, 2022',
    'removed Padeswood capture',
  ])
})

test('A field that only opens to another circle of readers is a change', () => {
  const changes = diffSubmissions(aDocument(), aDocument({ measures: [aMeasure({ class: 'public' })] }))
  expect(changes[0]?.fields.find((each) => each.field === 'start')?.classes).toEqual({
    before: 'members',
    after: 'public',
  })
})

test('Two starts that were left on one day are told apart', () => {
  const earlierStarts = [
    { start: 2027, recordedOn: '2026-03-02' },
    { start: 2028, recordedOn: '2026-03-02' },
  ]
  const changes = diffSubmissions(aDocument(), aDocument({ measures: [aMeasure({ earlierStarts })] }))
  expect(changes[0]?.fields.map((each) => each.after)).toEqual([
    { kind: 'year', year: 2027 },
    { kind: 'year', year: 2028 },
  ])
})
