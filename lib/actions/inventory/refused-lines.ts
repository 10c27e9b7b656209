import type { LineRow } from '#db/inventory-lines'
import type { GwpSet } from '#lib/domain/factors/factor'
import { categoryNames } from '#lib/domain/inventory/words'

/** As many as a person reads at once. */
const mostNamed = 5

/** Names the lines that cannot be put into another GWP set, for the person who decides what becomes of them. */
export function refusedLines(
  refused: readonly { readonly line: LineRow; readonly sentence: string }[],
  sites: readonly { readonly id: string; readonly name: string }[],
  gwp: GwpSet,
): string {
  const names = new Map(sites.map((site) => [site.id, site.name]))
  const named = refused.slice(0, mostNamed).map(({ line, sentence }) => {
    const what = line.stream ?? (line.category === null ? `scope ${line.scope}` : categoryNames[line.category])
    return `${names.get(line.siteId) ?? 'A site'}, ${what}: ${sentence}`
  })
  const more = refused.length - named.length
  const counted = `${refused.length} ${refused.length === 1 ? 'line' : 'lines'} cannot be put into ${gwp}, so nothing was changed.`
  return [counted, ...named, ...(more > 0 ? [`And ${more} more.`] : []), 'Say what becomes of them.'].join(' ')
}
