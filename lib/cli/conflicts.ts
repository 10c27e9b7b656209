import { canonicalText } from '#lib/domain/canonical'
import { ok } from '#lib/domain/result'
import { draftOf } from '#lib/domain/roadmap/carry/draft-of'
import type { Command } from './command.ts'
import { readBundle } from './read-bundle.ts'

export const conflicts: Command = {
  usage: 'BUNDLE.json',
  summary: 'print every conflict of a bundle with its ways out as canonical JSON, as a steward sees them',
  async run(args, around) {
    const bundle = await readBundle(args, around, 'conflicts', conflicts)
    if (!bundle.ok) return bundle
    return ok(canonicalText(draftOf(bundle.value).conflicts))
  },
}
