/** JSON that can be canonicalised: no undefined, no floats beyond what JSON holds, no lone surrogates. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The canonical text of a JSON value (RFC 8785): keys by UTF-16 code units, no white space, ECMAScript numbers and strings.
 * A key whose value is `undefined` is left out. Throws on NaN, infinity and lone surrogates.
 */
export function canonicalText(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalString(value)
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalText(item)).join(',')}]`
  return canonicalObject(value as { readonly [key: string]: Json | undefined })
}

export const canonicalBytes = (value: Json): Uint8Array => new TextEncoder().encode(canonicalText(value))

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error('NaN and infinity have no canonical form')
  return JSON.stringify(value)
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new Error('A lone surrogate has no canonical form')
  return JSON.stringify(value)
}

function canonicalObject(value: { readonly [key: string]: Json | undefined }): string {
  const members: string[] = []
  // The default sort compares UTF-16 code units, which is what RFC 8785 asks for.
  for (const key of Object.keys(value).toSorted()) {
    const member = value[key]
    if (member !== undefined) members.push(`${canonicalString(key)}:${canonicalText(member)}`)
  }
  return `{${members.join(',')}}`
}
