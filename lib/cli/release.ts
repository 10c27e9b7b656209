import { canonicalText } from '#lib/domain/canonical'
import { no, ok } from '#lib/domain/result'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import { releaseReport } from '#lib/domain/roadmap/release-report'
import { wrongArguments, type Command } from './command.ts'
import { readBundle } from './read-bundle.ts'
import { nameOf } from './read-json.ts'

export const release: Command = {
  usage: 'BUNDLE.json [EARLIER.json …]',
  summary: 'print as canonical JSON which totals are safe to show, which are not and why, and what would open them',
  details: `Every total that a merge of the bundle publishes stands in "totals" with its name and "state":

shown     safe (METHODS 8); "values" has one figure, or one for each of "years". Of a ledger they are gross, eliminated and net.
withheld  not safe; "reason" says why. "opens" lists sets of what companies could open (their emissions, measures or commitments),
          each of which would have the total shown; null where no opening would.
carried   too few companies changed since it was last shown, so their confidential parts stand: "values" are those of the roadmap.
unknown   nobody has stated it.

EARLIER.json are the bundles of earlier releases, oldest first. Without them the bundle is held against the drafts that it brings
along itself, as \`concord merge\` holds it. The report names companies that
keep figures confidential: it is for the stewards of the cluster.`,
  async run(args, around) {
    if (args.length === 0 || args.filter((path) => path === '-').length > 1) return wrongArguments('release', release)
    const bundles: Bundle[] = []
    for (const path of args) {
      const bundle = await readBundle([path], around, 'release', release)
      if (!bundle.ok) return bundle
      bundles.push(bundle.value)
    }
    const [bundle, ...earlier] = bundles
    const foreign = earlier.findIndex(({ cluster }) => cluster.id !== bundle?.cluster.id)
    if (foreign !== -1) return no([`${nameOf(args[foreign + 1] ?? '')} is a bundle of another cluster.`])
    return bundle === undefined ? wrongArguments('release', release) : ok(canonicalText(releaseReport(bundle, earlier)))
  },
}
