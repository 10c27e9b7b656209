import type { Decimal } from '../decimal.ts'
import type { Digest } from '../digest.ts'
import type { EvidenceRef } from '../inventory/line.ts'

/** How sure the verifier is: limited (nothing came to light that speaks against it) or reasonable (it was shown to be right). */
export const assurances = ['limited', 'reasonable'] as const
export type Assurance = (typeof assurances)[number]

/** Standards of verification: ISO 14064-3, ISAE 3410, AA1000AS, the EU ETS's own regulation (EU) 2018/2067, or another by name. */
export const standards = ['iso-14064-3', 'isae-3410', 'aa1000as', 'eu-ets', 'other'] as const
export type Standard = (typeof standards)[number]

/** Positive: without reservation. Modified: with one, which the text says. Negative: the figures are not right. */
export const conclusions = ['positive', 'modified', 'negative'] as const
export type Conclusion = (typeof conclusions)[number]

/**
 * What a verifier says of one submission: canonical, digested, never changed. It names the submission by its digest, so that it says
 * something of exactly those bytes and of no others.
 */
export type OpinionDocument = {
  readonly schema: 'concord/opinion/1'
  readonly id: string
  readonly submission: {
    readonly digest: Digest
    readonly clusterId: string
    readonly organisation: { readonly id: string; readonly name: string }
    readonly number: number
  }
  readonly verifier: {
    readonly name: string
    /** The firm or body that stands behind the opinion. */
    readonly body: string
  }
  readonly assurance: Assurance
  readonly standard: {
    readonly kind: Standard
    /** The name of another standard; null for those of the list. */
    readonly name: string | null
  }
  readonly conclusion: Conclusion
  readonly text: string
  /** From how large a misstatement the verifier would have objected, in per cent of the total. */
  readonly materialityPercent: Decimal | null
  /** The signed statement as a file, by its SHA-256. */
  readonly statement: EvidenceRef
  readonly recordedAt: string
}

/** An opinion as it is handed out: its canonical bytes have this digest. */
export type RecordedOpinion = { readonly digest: Digest; readonly document: OpinionDocument }
