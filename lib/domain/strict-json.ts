import type { Json } from './canonical.ts'
import { no, ok, type Result } from './result.ts'

/** Nothing of ours nests deeper; a deeper text is an attack on whoever reads it. */
const maximumDepth = 100

/**
 * Reads JSON as the signed bytes demand it (RFC 8785, I-JSON): a key twice in one object, a lone surrogate, a number out of
 * range or nesting without end is refused with a sentence, where `JSON.parse` would quietly pick one of the meanings.
 */
export const parseStrictJson = (text: string): Result<Json, string> =>
  parsed(text, (number) =>
    Number.isFinite(Number(number)) ? null : `The number ${number.slice(0, 40)} is out of range.`,
  )

/** The same for a file whose reader judges each number in its place: one that is out of range is read as infinite. */
export const parseJsonOfAnyNumbers = (text: string): Result<Json, string> => parsed(text, () => null)

type NumberFault = (number: string) => string | null

function parsed(text: string, numberFault: NumberFault): Result<Json, string> {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return no(text.startsWith('\uFEFF') ? 'It begins with a byte order mark, which JSON has not.' : 'It is not JSON.')
  }
  const fault = faultIn(text, numberFault)
  return fault === null ? ok(value) : no(fault)
}

type Open = { readonly keys: Set<string> | null; expectsKey: boolean }

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]|-?\d[\d.eE+-]*/g

/** Walks the tokens of a text that is known to be JSON. */
function faultIn(text: string, numberFault: NumberFault): string | null {
  const open: Open[] = []
  for (const [found] of text.matchAll(token)) {
    const inner = open.at(-1)
    if (found === '{' || found === '[') {
      if (open.length >= maximumDepth) return `It nests deeper than ${maximumDepth} levels.`
      open.push({ keys: found === '{' ? new Set() : null, expectsKey: found === '{' })
    } else if (found === '}' || found === ']') {
      open.pop()
    } else if (found === ',') {
      if (inner !== undefined) inner.expectsKey = inner.keys !== null
    } else if (found.startsWith('"')) {
      const fault = faultInText(found, inner)
      if (fault !== null) return fault
    } else {
      const fault = numberFault(found)
      if (fault !== null) return fault
    }
  }
  return null
}

function faultInText(quoted: string, inner: Open | undefined): string | null {
  const plain = !quoted.includes('\\')
  const text = plain ? quoted.slice(1, -1) : (JSON.parse(quoted) as string)
  if (!text.isWellFormed()) return 'A text in it holds half a character (a lone surrogate).'
  if (inner === undefined || inner.keys === null || !inner.expectsKey) return null
  inner.expectsKey = false
  if (inner.keys.has(text)) return `The key “${text.slice(0, 60)}” stands twice in one object.`
  inner.keys.add(text)
  return null
}
