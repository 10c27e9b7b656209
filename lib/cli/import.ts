import { no, ok } from '#lib/domain/result'
import { wrongArguments, type Command, type Surroundings } from './command.ts'
import { nameOf, readBytes } from './read-json.ts'

export const importFiles: Command = {
  usage: 'sites.csv emissions.csv [NAME]',
  summary: 'print the two files of a cluster as one bundle with a submission for each company',
  async run(args, around) {
    const [sites, emissions, name, ...more] = args
    if (sites === undefined || emissions === undefined || more.length > 0) return wrongArguments('import', importFiles)
    if (name?.trim() === '') return no(['Name the cluster: an empty name is none.'])
    const [sitesFile, emissionsFile] = [await readBytes(sites, around), await readBytes(emissions, around)]
    if (!sitesFile.ok || !emissionsFile.ok)
      return no([sitesFile, emissionsFile].flatMap((file) => (file.ok ? [] : file.refusal)))
    const { bundleFromFiles } = await import('#lib/import/bundle-from-files')
    const bundle = await bundleFromFiles(
      { called: nameOf(sites), source: sitesFile.value },
      { called: nameOf(emissions), source: emissionsFile.value },
      name ?? (await nameOfFolder(sites, around)),
    )
    return bundle.ok ? ok(`${JSON.stringify(bundle.value, null, 2)}\n`) : bundle
  },
}

/** The default: standard input lies in no folder. */
async function nameOfFolder(path: string, around: Surroundings): Promise<string> {
  const { folderName } = await import('#lib/import/bundle-from-files')
  return path === '-' ? 'Imported cluster' : folderName(around.pathOf(path))
}
