import { expect, test } from 'vitest'
import { noEntries } from '#lib/domain/template/sheet-rows'
import { packedText } from '../packed-text.ts'
import { unpackDraft } from './packed-draft.ts'

test('a file that was kept before the template had all of today’s sheets has nothing on the later ones', () => {
  const { prerequisites: _p, ownerShares: _o, ...earlier } = noEntries
  const kept = packedText(JSON.stringify({ ...earlier, ids: [], factors: [], pieces: [], problems: [] }))
  expect(unpackDraft(kept)).toMatchObject({ ...noEntries, pieces: [], problems: [] })
})
