import { ok } from '#lib/domain/result'
import { wrongArguments, type Command } from './command.ts'

export const importFiles: Command = {
  usage: 'sites.csv emissions.csv [NAME]',
  summary: 'print the two files of a cluster as one bundle with a submission for each company',
  async run(args, around) {
    const [sites, emissions, name, ...more] = args
    if (sites === undefined || emissions === undefined || more.length > 0) return wrongArguments('import', importFiles)
    const { bundleFromFiles } = await import('#lib/import/bundle-from-files')
    const bundle = await bundleFromFiles(around.pathOf(sites), around.pathOf(emissions), name)
    return bundle.ok ? ok(`${JSON.stringify(bundle.value, null, 2)}\n`) : bundle
  },
}
