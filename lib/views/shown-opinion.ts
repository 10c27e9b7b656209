import type { OpinionRow } from '#db/verification'

/** An opinion as pages show it: without its bytes, which have a download of their own. */
export const shownOpinion = ({ id, digest, document, recordedAt }: OpinionRow) => ({
  id,
  digest,
  document,
  recordedAt,
})
export type ShownOpinion = ReturnType<typeof shownOpinion>
