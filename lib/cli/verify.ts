import type { Json } from '#lib/domain/canonical'
import { no, ok } from '#lib/domain/result'
import { changedSubmissions, foreignOpinions, parseBundle } from '#lib/domain/roadmap/parse-bundle'
import { parseRoadmap } from '#lib/domain/roadmap/parse-roadmap'
import { parseFrozen } from '#lib/domain/signoff/parse-frozen'
import { verifyText } from '#lib/domain/signoff/verify'
import { parseOpinion } from '#lib/domain/verification/parse-opinion'
import { opinionSentence } from '#lib/domain/verification/words'
import { parseStrictJson } from '#lib/domain/strict-json'
import { wrongArguments, type Command, type Outcome } from './command.ts'
import { nameOf, readText } from './read-json.ts'

export const verify: Command = {
  usage: 'FILE.json [DIGEST]',
  summary: 'check a frozen version, roadmap, bundle or opinion, and that it is the one with this digest',
  async run(args, around) {
    const [path, wanted, ...more] = args
    if (path === undefined || more.length > 0) return wrongArguments('verify', verify)
    const text = await readText(path, around)
    if (!text.ok) return text
    const parsed = parseStrictJson(text.value)
    if (!parsed.ok) return no([`${nameOf(path)} cannot be read. ${parsed.refusal}`])
    const checked = checkedBySchema(parsed.value)
    if (!checked.ok) return no(checked.refusal.map((fault) => `${nameOf(path)}: ${fault}`))
    const { digest, form } = verifyText(text.value)
    if (wanted !== undefined && wanted.toLowerCase() !== digest)
      return no([`${nameOf(path)} has another digest, ${digest}: it is not the file that was asked for.`])
    const note =
      form.kind === 'reformatted'
        ? `Not written canonically: its content has the digest ${form.canonicalDigest}.`
        : 'Written canonically.'
    return ok([checked.value, `SHA-256 ${digest}`, note, ''].join('\n'))
  },
}

/** What the file is, in one line, after every field of it was checked. */
function checkedBySchema(value: Json): Outcome {
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : null
  if (schema === 'concord/frozen-roadmap/1') {
    const frozen = parseFrozen(value)
    return frozen.ok
      ? ok(`Frozen roadmap of ${frozen.value.roadmap.cluster.name}, version ${frozen.value.version}.`)
      : frozen
  }
  if (schema === 'concord/roadmap/1') {
    const roadmap = parseRoadmap(value)
    return roadmap.ok ? ok(`Roadmap of ${roadmap.value.cluster.name}, not frozen.`) : roadmap
  }
  if (schema === 'concord/bundle/1') {
    const bundle = parseBundle(value)
    if (!bundle.ok) return bundle
    const changed = changedSubmissions(bundle.value)
    if (changed.length > 0)
      return no(changed.map((name) => `The submission of ${name} is not the one its digest names.`))
    const foreign = foreignOpinions(bundle.value)
    if (foreign.length > 0)
      return no(foreign.map((name) => `An opinion on the submission of ${name} was changed, or is about another one.`))
    return ok(`Bundle of ${bundle.value.cluster.name} with ${bundle.value.submissions.length} submissions.`)
  }
  if (schema === 'concord/opinion/1') {
    const opinion = parseOpinion(value)
    if (!opinion.ok) return opinion
    const { submission } = opinion.value
    return ok(
      `Opinion on submission ${submission.number} of ${submission.organisation.name}, whose SHA-256 is ${submission.digest}: ${opinionSentence(opinion.value)}.`,
    )
  }
  return no(['It is neither a frozen roadmap, nor a roadmap, nor a bundle, nor an opinion.'])
}
