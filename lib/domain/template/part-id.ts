import { sha256 } from '../digest.ts'

/**
 * The hidden id of a row that has none in the database, since it is a part of another entry: made of that entry's id and of what the
 * part is, and so the same at every export.
 */
export const partId = (ownerId: string, what: string): string => `${ownerId}/${sha256(what).slice(0, 12)}`
