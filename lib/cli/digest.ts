import { digestOf } from '#lib/domain/digest'
import { ok } from '#lib/domain/result'
import { wrongArguments, type Command } from './command.ts'
import { readJson } from './read-json.ts'

export const digest: Command = {
  usage: 'ROADMAP.json',
  summary: 'print the SHA-256 of what a JSON file says, written canonically (RFC 8785)',
  async run(args, around) {
    const [path, ...more] = args
    if (path === undefined || more.length > 0) return wrongArguments('digest', digest)
    const json = await readJson(path, around)
    return json.ok ? ok(`${digestOf(json.value)}\n`) : json
  },
}
