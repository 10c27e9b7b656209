import { no, ok } from '#lib/domain/result'
import { wrongArguments, type Command } from './command.ts'

export const bundle: Command = {
  usage: 'NAME',
  summary: 'print a demo cluster as one bundle: cluster, accepted submissions, resolutions',
  async run(args) {
    const [name, ...more] = args
    if (name === undefined || more.length > 0) return wrongArguments('bundle', bundle)
    const { demoBundle, demoClusterNames } = await import('#db/demo/bundle')
    const found = demoBundle(name)
    if (found !== null) return ok(`${JSON.stringify(found, null, 2)}\n`)
    return no([`There is no demo cluster “${name}”. There are ${demoClusterNames.join(', ')}.`])
  },
}
