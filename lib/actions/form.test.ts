import { describe, expect, test } from 'vitest'
import { formObject, typedValues } from './form.ts'

const form = (...fields: readonly (readonly [string, string | File])[]): FormData => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('A form as an object', () => {
  test('a dot nests, numbers make a list in their order, brackets gather', () => {
    const posted = form(
      ['title', 'Net zero'],
      ['interim.1.year', '2035'],
      ['interim.0.year', '2030'],
      ['interim.10.year', '2040'],
      ['energy.power', '12'],
      ['scopes[]', '1'],
      ['scopes[]', '3'],
    )
    expect(formObject(posted)).toEqual({
      title: 'Net zero',
      interim: [{ year: '2030' }, { year: '2035' }, { year: '2040' }],
      energy: { power: '12' },
      scopes: ['1', '3'],
    })
  })

  test('an empty text stays an empty text', () => {
    expect(formObject(form(['note', ''], ['list[]', '']))).toEqual({ note: '', list: [''] })
  })

  test('of a name that comes twice the last counts', () => {
    expect(formObject(form(['name', 'first'], ['name', 'second']))).toEqual({ name: 'second' })
  })

  test('what the framework, the key and a file field add is left out', () => {
    const posted = form(
      ['$ACTION_ID_7f', ''],
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', '{}'],
      ['$ACTION_KEY', 'k'],
      ['_key', 'once'],
      ['file', new File(['x'], 'x.csv')],
      ['name', 'Mill'],
    )
    expect(formObject(posted)).toEqual({ name: 'Mill' })
  })

  test.each([
    '__proto__.polluted',
    '__proto__',
    '__proto__[]',
    'constructor',
    'constructor[]',
    'constructor.prototype.polluted',
    'prototype.polluted',
    'deep.__proto__.polluted',
    'deep.constructor.prototype.polluted',
    'deep.__proto__[]',
    'toString.polluted',
    'toString[]',
    'hasOwnProperty[]',
    'deep.valueOf.polluted',
  ])('the name %s reaches no prototype and does not end in a fault', (name) => {
    const read = formObject(form([name, 'yes'], ['deep.own', 'kept']))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(Object.prototype).not.toHaveProperty('polluted')
    expect(Object.hasOwn(read, '__proto__') || Object.hasOwn(read, 'constructor')).toBe(false)
    expect(read['deep']).toMatchObject({ own: 'kept' })
  })

  test.each([
    { fields: ['a', 'a[]'] },
    { fields: ['a[]', 'a'] },
    { fields: ['a', 'a.b'] },
    { fields: ['a.b', 'a'] },
    { fields: ['a.b', 'a[]'] },
    { fields: ['a[]', 'a.push', 'a[]'] },
    { fields: ['a[]', 'a.0'] },
    { fields: ['a[]', 'a.length', 'a[]'] },
    { fields: ['', '.', '..', '[]', '.[]'] },
  ])('names that contradict each other, $fields, are no fault', ({ fields }) => {
    expect(() => formObject(form(...fields.map((name) => [name, '9'] as const)))).not.toThrow()
  })

  test('a name nested a hundred thousand deep is not followed down', () => {
    const read = formObject(form([`${'a.'.repeat(100_000)}a`, 'x'], ['name', 'Mill']))
    expect(read['name']).toBe('Mill')
    expect(depth(read)).toBeLessThan(20)
  })

  test('ten thousand fields are read in well under a second', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => [`row.${index}.tonnes`, String(index)] as const)
    const began = performance.now()
    expect((formObject(form(...many))['row'] as unknown[]).length).toBe(10_000)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

const depth = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0

describe('What was typed', () => {
  test('comes back by field name, a password never', () => {
    const posted = form(
      ['email', 'ana@example.org'],
      ['password', 'secret one'],
      ['newPassword', 'secret two'],
      ['old_PASSWORD', 'secret three'],
      ['$ACTION_ID', ''],
      ['_key', 'once'],
      ['file', new File(['x'], 'x.csv')],
    )
    expect(typedValues(posted)).toEqual({ email: 'ana@example.org' })
  })
})
