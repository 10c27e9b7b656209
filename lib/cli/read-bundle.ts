import { no, type Result } from '#lib/domain/result'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import { parseBundle } from '#lib/domain/roadmap/parse-bundle'
import { wrongArguments, type Command, type Surroundings } from './command.ts'
import { nameOf, readJson } from './read-json.ts'

/** The one bundle that a command takes, read and checked, or each fault with its place in the file. */
export async function readBundle(
  args: readonly string[],
  around: Surroundings,
  name: string,
  command: Command,
): Promise<Result<Bundle, readonly string[]>> {
  const [path, ...more] = args
  if (path === undefined || more.length > 0) return wrongArguments(name, command)
  const json = await readJson(path, around)
  if (!json.ok) return json
  const bundle = parseBundle(json.value)
  return bundle.ok ? bundle : no(bundle.refusal.map((fault) => `${nameOf(path)}: ${fault}`))
}
