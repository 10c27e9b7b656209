import type { Json } from '../canonical.ts'
import {
  amount,
  digest,
  instant,
  name,
  obeying,
  object,
  oneOf,
  orNull,
  read,
  text,
  whole,
  type Reader,
} from '../reader.ts'
import type { Result } from '../result.ts'
import { assurances, conclusions, standards, type OpinionDocument, type RecordedOpinion } from './opinion.ts'

const opinion: Reader<OpinionDocument> = obeying(
  object<OpinionDocument>({
    schema: oneOf(['concord/opinion/1'] as const),
    id: name,
    submission: object({
      digest,
      clusterId: name,
      organisation: object({ id: name, name }),
      number: whole(1, 1_000_000),
    }),
    verifier: object({ name, body: name }),
    assurance: oneOf(assurances),
    standard: object({ kind: oneOf(standards), name: orNull(text) }),
    conclusion: oneOf(conclusions),
    text: name,
    materialityPercent: orNull(amount),
    statement: object({ digest, name }),
    recordedAt: instant,
  }),
  ({ standard }) =>
    (standard.kind === 'other') === (standard.name !== null)
      ? []
      : [['standard.name', 'must be given for another standard, and for no other'] as const],
)

export const recordedOpinion: Reader<RecordedOpinion> = object<RecordedOpinion>({ digest, document: opinion })

/** An opinion from a file. The refusal has one sentence for each fault, with its place in the file. */
export const parseOpinion = (value: Json): Result<OpinionDocument, readonly string[]> => read(opinion, value)
