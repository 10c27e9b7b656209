import type { GwpSet } from '../factors/factor.ts'
import { isBiogenic } from '../inventory/figures.ts'
import { isRemoval, type InventoryLine } from '../inventory/line.ts'
import { byText } from '../text-order.ts'
import type { Checked, CheckRule, Finding } from './check.ts'
import { emissionsItem, wholeSubmission } from './item-key.ts'
import { lineText } from './line-checks.ts'

/** Lines with a figure, by site, year and scope. */
function cellsOf(lines: readonly InventoryLine[]): readonly (readonly InventoryLine[])[] {
  const cells = new Map<string, InventoryLine[]>()
  for (const line of lines) {
    if (line.content.kind === 'noted' || isRemoval(line)) continue
    const key = `${line.siteId}\0${line.year}\0${line.scope}`
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [line])
    else cell.push(line)
  }
  return [...cells.values()]
}

/** A reported line without a stream is the total of its site, year and scope as somebody else made it. */
const isTotal = ({ content, stream, category }: InventoryLine): boolean =>
  content.kind === 'reported' && !isBiogenic(content.gas) && stream === null && category === null

const totalBesideParts: CheckRule = {
  id: 'total-beside-parts',
  severity: 'warning',
  find: ({ lines, nameOf }) =>
    cellsOf(lines).flatMap((cell): readonly Finding[] => {
      const total = cell.find(isTotal)
      const parts = cell.filter((line) => line.content.kind === 'calculated')
      if (total === undefined || parts.length === 0) return []
      const sentence = `${nameOf(total.siteId)}, ${total.year}, scope ${total.scope.replace('-', ', ')}: a reported total stands beside ${parts.length} calculated ${parts.length === 1 ? 'line' : 'lines'}, and both are added up. Do they tell the same emissions? Keep the one that counts.`
      return [{ item: emissionsItem(total.siteId, total.year), about: total.scope, sentence }]
    }),
}

const streamKey = ({ stream, category, content }: InventoryLine): string | null => {
  if (stream === null || stream.trim() === '') return null
  const gas = content.kind === 'reported' ? content.gas : ''
  return `${category ?? ''}\0${gas}\0${stream.trim().replace(/\s+/g, ' ').toLowerCase()}`
}

const sameStream: CheckRule = {
  id: 'stream-twice',
  severity: 'warning',
  find: (checked) =>
    cellsOf(checked.lines).flatMap((cell): readonly Finding[] => {
      const seen = new Map<string, InventoryLine>()
      return cell
        .toSorted((a, b) => byText(a.id, b.id))
        .flatMap((line): readonly Finding[] => {
          const key = streamKey(line)
          if (key === null) return []
          if (!seen.has(key)) {
            seen.set(key, line)
            return []
          }
          const sentence = `${lineText(checked, line)} stands there twice, and both lines are added up. Are they two meters, or one figure entered twice?`
          return [{ item: emissionsItem(line.siteId, line.year), about: line.id, sentence }]
        })
    }),
}

const ways = ['2-location', '2-market'] as const

const scope2OneWay: CheckRule = {
  id: 'scope-2-one-way',
  severity: 'warning',
  find: (checked) => {
    const { document, lines, nameOf } = checked
    const told = new Map<string, Set<string>>()
    for (const { siteId, year, scope } of [...document.emissions, ...lines]) {
      if (scope !== '2-location' && scope !== '2-market') continue
      const key = `${siteId}\0${year}`
      told.set(key, (told.get(key) ?? new Set()).add(scope))
    }
    return [...told].flatMap(([key, scopes]): readonly Finding[] => {
      const lacking = ways.find((way) => !scopes.has(way))
      if (lacking === undefined) return []
      const [siteId = '', year = ''] = key.split('\0')
      const [has, lacks] = lacking === '2-market' ? ['location', 'market'] : ['market', 'location']
      const sentence = `${nameOf(siteId)}, ${year}: scope 2 is ${has}-based only. Give it ${lacks}-based too, or a reason why not.`
      return [{ item: emissionsItem(siteId, Number(year)), sentence }]
    })
  },
}

const mixedGwp: CheckRule = {
  id: 'gwp-sets-mixed',
  severity: 'warning',
  find: ({ lines }: Checked) => {
    const sets = new Map<number, Set<GwpSet>>()
    for (const { year, content } of lines) {
      if (content.kind !== 'calculated') continue
      // A ready-made CO2e was summed by its publisher, so the publisher's set is the one it stands in.
      sets.set(year, (sets.get(year) ?? new Set()).add(content.factor.gwp ?? content.gwp))
    }
    return [...sets]
      .filter(([, used]) => used.size > 1)
      .map(([year, used]) => ({
        item: wholeSubmission,
        about: String(year),
        sentence: `${year} mixes the warming potentials of ${[...used].toSorted(byText).join(' and ')}. An inventory year stands in one set.`,
      }))
  },
}

export const doubleChecks: readonly CheckRule[] = [totalBesideParts, sameStream, scope2OneWay, mixedGwp]
