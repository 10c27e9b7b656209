import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { faultLine, framesOf, keepValuesOffTheConsole } from './faults-without-values.ts'

const refused = Object.assign(new Error('invalid byte sequence, Key (email)=(amara@steel.example)'), { code: '22021' })
const asked = ['amara@steel.example', '480000', '    at Padeswood']
const fault = Object.assign(new DrizzleQueryError('insert into site values ($1)', asked, refused), {
  digest: '2779113953',
})

test('a fault is told by its kind, its code and the reference on its page', () => {
  expect(faultLine(fault)).toEqual({ event: 'fault', reason: 'Error', code: '22021', reference: '2779113953' })
  expect(faultLine(new TypeError('of 480000'))).toEqual({ event: 'fault', reason: 'TypeError' })
})

test('nothing that was typed stands among the places a fault came through', () => {
  const breaking = Object.assign(new Error('said'), { stack: 'Error: said\n    at there (file.ts:1:2)' })
  expect(framesOf(breaking)).toBe('    at there (file.ts:1:2)')
  const places = framesOf(Object.assign(new Error('typed\n    at Padeswood'), {}))
  expect(places).toContain('faults-without-values.test.ts')
  expect(places).not.toContain('Padeswood')
})

test('what the framework says of a fault on the console holds no value', () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const spied = console.error
  const lines = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  keepValuesOffTheConsole()
  try {
    console.error('⨯', fault)
    console.error('The build is stale.')
    const said = JSON.stringify([...written.mock.calls, ...lines.mock.calls])
    for (const value of ['amara', '480000', 'Padeswood', 'insert into']) expect(said).not.toContain(value)
    expect(said).toContain('The build is stale.')
  } finally {
    console.error = spied
    vi.restoreAllMocks()
  }
})
