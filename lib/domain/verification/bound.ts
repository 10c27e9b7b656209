import { digestOf, type Digest } from '../digest.ts'
import type { RecordedOpinion } from './opinion.ts'

/**
 * Whether an opinion is what its digest names, and speaks of the submission with this digest: the two together bind the opinion to
 * the submission's bytes.
 */
export const isBoundTo = (opinion: RecordedOpinion, submission: Digest): boolean =>
  opinion.document.submission.digest === submission && digestOf(opinion.document) === opinion.digest
