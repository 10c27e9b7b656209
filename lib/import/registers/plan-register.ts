import type { SiteFigure } from '#db/register-figures'
import { plainDecimal } from '#lib/domain/decimal'
import { sha256, type Digest } from '#lib/domain/digest'
import type { FieldChange } from '#lib/domain/inventory/import-diff'
import type { RegisterFigure } from '#lib/domain/inventory/register-figure'
import {
  matchToSites,
  type AccountMatch,
  type AmbiguousAccount,
  type SiteIds,
} from '#lib/domain/inventory/register-match'

export type RegisterSite = SiteIds & { readonly id: string; readonly name: string }

/** What taking in a register's file would do: which accounts are the company's sites, and which figures are new or changed. */
export type RegisterPlan = {
  readonly matched: readonly AccountMatch[]
  /** Sites that the register does not know. */
  readonly unmatched: readonly RegisterSite[]
  readonly ambiguous: readonly AmbiguousAccount[]
  readonly added: readonly SiteFigure[]
  readonly changed: readonly {
    readonly after: SiteFigure
    readonly label: string
    readonly fields: readonly FieldChange[]
  }[]
  readonly unchanged: number
  readonly kept: number
  readonly digest: Digest
}

/** `belongs` names the site of an account that several sites share, as its owner chose. */
export function planRegister(
  figures: readonly RegisterFigure[],
  sites: readonly RegisterSite[],
  belongs: Readonly<Record<string, string>>,
  stored: readonly SiteFigure[],
): RegisterPlan {
  const match = matchToSites(sites, figures)
  const byKey = new Map(sites.map((site) => [site.key, site]))
  const byAccount = Map.groupBy(figures, (figure) => figure.account)
  const chosen = match.ambiguous.flatMap(({ account, name, siteKeys }): readonly AccountMatch[] => {
    const siteKey = belongs[account]
    if (siteKey === undefined || !siteKeys.includes(siteKey)) return []
    return [{ siteKey, account, name, by: 'your choice', figures: byAccount.get(account) ?? [] }]
  })
  const settled = new Set(chosen.map(({ account }) => account))
  const matched = [...match.matched, ...chosen].toSorted((a, b) => (a.siteKey < b.siteKey ? -1 : 1))
  const incoming = matched.flatMap((account) => figuresOf(account, byKey.get(account.siteKey)))
  const known = new Map(stored.map((figure) => [keyOf(figure), figure]))
  const names = new Map(sites.map((site) => [site.id, site.name]))
  const added: SiteFigure[] = []
  const changed: RegisterPlan['changed'][number][] = []
  for (const after of incoming) {
    const before = known.get(keyOf(after))
    if (before === undefined) added.push(after)
    const fields = before === undefined ? [] : changesOf(before, after, names)
    const label = `${names.get(after.siteId) ?? ''}, ${after.year}, account ${after.account}`
    if (fields.length > 0) changed.push({ after, label, fields })
  }
  const unchanged = incoming.length - added.length - changed.length
  return {
    matched,
    unmatched: match.unmatched.flatMap((key) => byKey.get(key) ?? []),
    ambiguous: match.ambiguous.filter(({ account }) => !settled.has(account)),
    added,
    changed,
    unchanged,
    kept: stored.length - unchanged - changed.length,
    digest: sha256(JSON.stringify([added.map(keyOf), changed.map(({ fields }) => fields), unchanged])),
  }
}

function figuresOf(
  { account, by, name, figures }: AccountMatch,
  site: RegisterSite | undefined,
): readonly SiteFigure[] {
  if (site === undefined) return []
  return figures.map(({ register, year, tonnes, status }) => ({
    siteId: site.id,
    register,
    account,
    year,
    name,
    matchedBy: by,
    tonnes,
    status,
  }))
}

const keyOf = ({ register, account, year }: SiteFigure): string => `${register}\0${account}\0${year}`

function changesOf(before: SiteFigure, after: SiteFigure, names: ReadonlyMap<string, string>): readonly FieldChange[] {
  const texts = (figure: SiteFigure) => ({
    site: names.get(figure.siteId) ?? figure.siteId,
    tonnes: figure.tonnes === null ? null : plainDecimal(figure.tonnes),
    status: figure.status,
  })
  const [old, now] = [texts(before), texts(after)]
  return (['site', 'tonnes', 'status'] as const).flatMap((field) =>
    old[field] === now[field] ? [] : [{ field, before: old[field], after: now[field] }],
  )
}
