import { test } from 'vitest'
import { readsOrRefuses } from './mutated-workbooks.ts'

test('ten thousand mutated workbooks are read or refused, never with a fault', { timeout: 600_000 }, () => {
  readsOrRefuses(10_000)
})
