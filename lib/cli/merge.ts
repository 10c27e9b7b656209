import { canonicalText } from '#lib/domain/canonical'
import { no, ok } from '#lib/domain/result'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { parseBundle } from '#lib/domain/roadmap/parse-bundle'
import { wrongArguments, type Command } from './command.ts'
import { nameOf, readJson } from './read-json.ts'

export const merge: Command = {
  usage: 'BUNDLE.json',
  summary: 'print the roadmap of a bundle as canonical JSON, the same bytes as the button gives',
  async run(args, around) {
    const [path, ...more] = args
    if (path === undefined || more.length > 0) return wrongArguments('merge', merge)
    const json = await readJson(path, around)
    if (!json.ok) return json
    const bundle = parseBundle(json.value)
    if (!bundle.ok) return no(bundle.refusal.map((fault) => `${nameOf(path)}: ${fault}`))
    const { cluster, submissions, resolutions } = bundle.value
    return ok(canonicalText(mergeRoadmap(cluster, submissions, resolutions).document))
  },
}
