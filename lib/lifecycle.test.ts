import { describe, expect, test } from 'vitest'
import { isLostSocket } from './lifecycle.ts'

const thrownAt = (fault: Error, place: string): Error => {
  fault.stack = `${fault.name}: ${fault.message}\n    at nextWrite (${place}:260:22)\n    at process.processTicks (node:internal)`
  return fault
}
const write = () => new TypeError("Cannot read properties of null (reading 'write')")

describe('The one fault outside a promise that the process lives through', () => {
  test.each([
    'file:///srv/concord/node_modules/postgres/src/connection.js',
    '/srv/concord/node_modules/postgres/cjs/src/connection.js',
  ])('a lost socket of the database driver, thrown in %s', (place) => {
    expect(isLostSocket(thrownAt(write(), place))).toBe(true)
  })

  test.each([
    ['the same words from our own code', thrownAt(write(), '/srv/concord/db/connection.ts')],
    ['another kind of error in the driver', thrownAt(new Error('x'), '/srv/node_modules/postgres/src/connection.js')],
    ['a TypeError elsewhere in the driver', thrownAt(write(), '/srv/node_modules/postgres/src/types.js')],
    ['a TypeError without a stack', Object.assign(write(), { stack: undefined })],
    ['a text', 'postgres/src/connection'],
    ['nothing', undefined],
  ])('%s is not taken for it', (_what, fault) => {
    expect(isLostSocket(fault)).toBe(false)
  })
})
