import { test } from 'vitest'
import { readsOrRefuses } from './mutated-workbooks.ts'

test('five hundred mutated workbooks are read or refused, never with a fault', () => {
  readsOrRefuses(500)
})
