import type { StanceKind } from './frozen.ts'

/** Short names for screens and letters; the glossary says what they mean. */
export const stanceNames: Readonly<Record<StanceKind, string>> = {
  endorse: 'Endorse',
  'endorse-with-reservation': 'Endorse with reservation',
  object: 'Object',
  abstain: 'Abstain',
}

/** The same as a deed done, for boards and public pages. */
export const stancesTaken: Readonly<Record<StanceKind, string>> = {
  endorse: 'Endorsed',
  'endorse-with-reservation': 'Endorsed with reservation',
  object: 'Objected',
  abstain: 'Abstained',
}
