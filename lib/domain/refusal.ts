import type { EvidenceRefusal } from './evidence/refusal.ts'

/**
 * Every expected way to say no that crosses the doors. A new one is a case here; the compiler then points at `lib/messages.ts`.
 * Refusals of a single subject (an import, a merge file) have their own types and sentences beside their rules.
 */
export type Refusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'foreign-origin' }
  /** The step asks for a proof of identity of the last five minutes. */
  | { readonly kind: 'not-fresh' }
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'slow-down'; readonly seconds: number }
  /** Sentences by field name; '' for the whole form. */
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  /** Somebody saved the same row meanwhile: what stands now, by field, in words. */
  | { readonly kind: 'stale-row'; readonly what: string; readonly now: Readonly<Record<string, string>> }
  /** The version that was read is not the one that stands. */
  | { readonly kind: 'stale-version'; readonly seen: string; readonly current: string }
  | { readonly kind: 'wrong-state'; readonly sentence: string }
  /** A file that is not taken as evidence. */
  | { readonly kind: 'file'; readonly why: EvidenceRefusal }
  | { readonly kind: 'taken'; readonly field: string; readonly sentence: string }

export const invalid = (field: string, sentence: string): Refusal => ({
  kind: 'invalid',
  fields: { [field]: sentence },
})
export const wrongState = (sentence: string): Refusal => ({ kind: 'wrong-state', sentence })
