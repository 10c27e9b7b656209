import { canonicalText } from '#lib/domain/canonical'
import { ok } from '#lib/domain/result'
import { draftOf } from '#lib/domain/roadmap/carry/draft-of'
import type { Command } from './command.ts'
import { readBundle } from './read-bundle.ts'

export const merge: Command = {
  usage: 'BUNDLE.json',
  summary: 'print the roadmap of a bundle as canonical JSON, the same bytes as the button gives',
  async run(args, around) {
    const bundle = await readBundle(args, around, 'merge', merge)
    if (!bundle.ok) return bundle
    return ok(canonicalText(draftOf(bundle.value).document))
  },
}
