import type { Json } from '#lib/domain/canonical'
import { no, ok, type Result } from '#lib/domain/result'
import { parseStrictJson } from '#lib/domain/strict-json'
import type { Surroundings } from './command.ts'

/** A file's bytes, or a sentence that says why there are none. */
export async function readBytes(path: string, around: Surroundings): Promise<Result<Uint8Array, readonly string[]>> {
  if (path === '') return no(['Name the file: an empty name is none.'])
  try {
    return ok(await around.readFile(path))
  } catch (fault) {
    return no([unreadable(path, fault)])
  }
}

/** A file as text in UTF-8, or a sentence that says why not. */
export async function readText(path: string, around: Surroundings): Promise<Result<string, readonly string[]>> {
  const bytes = await readBytes(path, around)
  if (!bytes.ok) return bytes
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value))
  } catch {
    return no([`${nameOf(path)} is not text in UTF-8.`])
  }
}

/** A file as strict JSON. A byte order mark, which some editors put in front, is no part of it. */
export async function readJson(
  path: string,
  around: Surroundings,
  parse: typeof parseStrictJson = parseStrictJson,
): Promise<Result<Json, readonly string[]>> {
  const text = await readText(path, around)
  if (!text.ok) return text
  const parsed = parse(text.value.replace(/^\uFEFF/, ''))
  return parsed.ok ? parsed : no([`${nameOf(path)} cannot be read. ${parsed.refusal}`])
}

export const nameOf = (path: string): string => (path === '-' ? 'Standard input' : path)

function unreadable(path: string, fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null
  if (code === 'ENOENT') return `There is no file ${path}.`
  if (code === 'EISDIR') return `${path} is a folder, not a file.`
  if (code === 'EACCES') return `The file ${path} may not be read by you.`
  return `${nameOf(path)} cannot be read.`
}
