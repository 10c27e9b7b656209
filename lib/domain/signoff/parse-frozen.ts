import type { Json } from '../canonical.ts'
import { amount, byKind, digest, instant, list, name, object, oneOf, orNull, read, whole } from '../reader.ts'
import type { Reader } from '../reader.ts'
import type { Result } from '../result.ts'
import { roadmapDocument } from '../roadmap/parse-roadmap.ts'
import type { FrozenDocument, SignOffRule } from './frozen.ts'

const rule: Reader<SignOffRule> = byKind<SignOffRule>('kind', {
  all: object({ kind: oneOf(['all'] as const) }),
  share: object({ kind: oneOf(['share'] as const), headPercent: amount, emissionsPercent: amount }),
})

const frozen: Reader<FrozenDocument> = object<FrozenDocument>({
  schema: oneOf(['concord/frozen-roadmap/1'] as const),
  version: whole(1, 1_000_000),
  replaces: orNull(digest),
  roadmap: roadmapDocument,
  signOff: object<FrozenDocument['signOff']>({
    members: list(object({ organisationId: name, name, emissionPercent: orNull(amount) }), (one) => one.organisationId),
    rule,
    deadline: instant,
    frozenAt: instant,
    publication: oneOf(['public', 'members'] as const),
  }),
})

/** A frozen version from a file. The refusal has one sentence for each fault, with its place in the file. */
export const parseFrozen = (value: Json): Result<FrozenDocument, readonly string[]> => read(frozen, value)
