import { no, ok, type Result } from '../result.ts'
import { mostFileBytes } from './limits.ts'
import type { EvidenceRefusal } from './refusal.ts'
import { zipParts } from './zip-parts.ts'

/** What is taken as evidence: its media type, what people call it, and the endings its name may have, the usual one first. */
export const fileTypes = {
  pdf: { media: 'application/pdf', name: 'PDF', endings: ['pdf'] },
  png: { media: 'image/png', name: 'PNG', endings: ['png'] },
  jpeg: { media: 'image/jpeg', name: 'JPEG', endings: ['jpg', 'jpeg'] },
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'Excel',
    endings: ['xlsx'],
  },
  docx: {
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word',
    endings: ['docx'],
  },
  csv: { media: 'text/csv', name: 'CSV', endings: ['csv'] },
  text: { media: 'text/plain', name: 'Text', endings: ['txt', 'md', 'log'] },
} as const
export type FileType = keyof typeof fileTypes

export const isFileType = (word: string): word is FileType => Object.hasOwn(fileTypes, word)

/**
 * What a file is, judged by its bytes and never by what its sender calls it; the name only tells CSV from other plain text.
 * The refusal says why it is not taken as evidence. Nothing is unpacked.
 */
export function fileType(bytes: Uint8Array, name: string): Result<FileType, EvidenceRefusal> {
  if (bytes.length === 0) return no('empty')
  if (bytes.length > mostFileBytes) return no('too-large')
  const program = programs.some((start) => startsWith(bytes, start))
  if (program) return no('program')
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return ok('pdf')
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return ok('png')
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return ok('jpeg')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeType(bytes)
  return textType(bytes, name)
}

/** Windows, Linux and macOS programs, Java classes, and scripts that name their interpreter. */
const programs: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x23, 0x21],
]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte)

/** An Office file unpacks to a few times its size; a hundred times is a trap. */
const mostRatio = 100
const mostUnpacked = 400_000_000

function officeType(bytes: Uint8Array): Result<FileType, EvidenceRefusal> {
  const parts = zipParts(bytes)
  if (!parts.ok) return no('damaged-workbook')
  const names = new Set(parts.value.map((part) => part.name))
  const type = names.has('xl/workbook.xml') ? 'xlsx' : names.has('word/document.xml') ? 'docx' : null
  if (type === null || !names.has('[Content_Types].xml')) return no('unknown-type')
  if (parts.value.some((part) => part.isLocked) || names.size < parts.value.length) return no('damaged-workbook')
  if (parts.value.some(({ name }) => /^[/\\]|(^|[/\\])\.\.([/\\]|$)|^[a-z]:/i.test(name))) return no('damaged-workbook')
  if (parts.value.some(({ name }) => /vbaproject|macrosheets|activex|embeddings\/.*\.(bin|exe)/i.test(name)))
    return no('macros')
  const unpacked = parts.value.reduce((sum, part) => sum + part.bytes, 0)
  const isTight = parts.value.some((part) => part.bytes > 1_000_000 && part.bytes > part.packedBytes * mostRatio)
  return unpacked > mostUnpacked || isTight ? no('packed-too-tight') : ok(type)
}

function textType(bytes: Uint8Array, name: string): Result<FileType, EvidenceRefusal> {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return no('utf-16')
  if (bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13))
    return no('unknown-type')
  const text = asText(bytes)
  if (text === null) return no('utf-16')
  if (text.trim() === '') return no('empty')
  if (/^\s*</.test(text) || /<(!doctype|html|svg|script|iframe|body)\b/i.test(text)) return no('page')
  return ok(/\.csv$/i.test(name) ? 'csv' : 'text')
}

function asText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
