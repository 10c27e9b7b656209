import type { RegisterFigure } from './register-figure.ts'

/** What is known of a site that a register's account can be found by. */
export type SiteIds = {
  readonly key: string
  readonly permits: readonly string[]
  /** Ids in published sources, such as `GB-750;1000407`; null where there are none. */
  readonly sourceId: string | null
}

/** A register's account that belongs to one site, with all its figures. */
export type AccountMatch = {
  readonly siteKey: string
  readonly account: string
  readonly name: string
  /** The id that both sides have, as the register writes it. */
  readonly by: string
  readonly figures: readonly RegisterFigure[]
}

/** An account whose only common id is shared by several sites: its owner says to which it belongs. */
export type AmbiguousAccount = { readonly account: string; readonly name: string; readonly siteKeys: readonly string[] }

export type RegisterMatch = {
  readonly matched: readonly AccountMatch[]
  /** Sites that the register does not know by any of their ids. */
  readonly unmatched: readonly string[]
  readonly ambiguous: readonly AmbiguousAccount[]
}

/**
 * Finds the accounts of a register that are the given sites, by id alone and never by name. An account's own id comes first; a permit
 * that several accounts bear decides only where one site bears it and no account of that site was found by its own id. An account
 * belongs to one site at most, a site may have several (one plant under several permits).
 */
export function matchToSites(sites: readonly SiteIds[], figures: readonly RegisterFigure[]): RegisterMatch {
  const accounts = Map.groupBy(figures, (figure) => figure.account)
  const own = sitesBy(sites, (site) => [site.key, ...site.permits, ...(site.sourceId?.split(';') ?? [])])
  const shared = sitesBy(sites, (site) => site.permits)
  const matched: AccountMatch[] = []
  const rest: (readonly RegisterFigure[])[] = []
  for (const entries of accounts.values()) {
    const match = matchBy(entries, own, (figure) => ownIds(figure))
    if (match !== null && match.siteKeys.length === 1) matched.push(match)
    else rest.push(entries)
  }
  const found = new Set(matched.map((match) => match.siteKey))
  const ambiguous: AmbiguousAccount[] = []
  for (const entries of rest) {
    const match = matchBy(entries, shared, (figure) => figure.ids)
    if (match === null) continue
    const open = match.siteKeys.filter((key) => !found.has(key))
    const [only] = open
    if (only === undefined) continue
    if (open.length === 1) matched.push({ ...match, siteKey: only })
    else ambiguous.push({ account: match.account, name: match.name, siteKeys: open })
  }
  const all = new Set([...matched.map((match) => match.siteKey), ...ambiguous.flatMap((entry) => entry.siteKeys)])
  return {
    matched: matched.map(({ siteKey, account, name, by, figures: own_ }) => ({
      siteKey,
      account,
      name,
      by,
      figures: own_,
    })),
    unmatched: sites.map((site) => site.key).filter((key) => !all.has(key)),
    ambiguous,
  }
}

type Candidate = AccountMatch & { readonly siteKeys: readonly string[] }

function matchBy(
  entries: readonly RegisterFigure[],
  sites: ReadonlyMap<string, readonly string[]>,
  idsOf: (figure: RegisterFigure) => readonly string[],
): Candidate | null {
  const [first] = entries
  if (first === undefined) return null
  for (const id of idsOf(first)) {
    const siteKeys = sites.get(comparable(id))
    const [siteKey] = siteKeys ?? []
    if (siteKeys === undefined || siteKey === undefined) continue
    return { siteKeys, siteKey, account: first.account, name: first.name, by: id, figures: entries }
  }
  return null
}

/** The account's own id in the spellings that are about; a UK permit stands for one account, so it counts as one. */
function ownIds({ register, account, ids }: RegisterFigure): readonly string[] {
  if (register === 'ghgrp') return [account, `US-${account}`, `GHGRP ${account}`]
  return register === 'uk-ets' ? [...ids, account] : [account]
}

function sitesBy(sites: readonly SiteIds[], idsOf: (site: SiteIds) => readonly string[]) {
  const found = new Map<string, string[]>()
  for (const site of sites)
    for (const id of new Set(idsOf(site).map(comparable))) {
      if (id === '') continue
      const keys = found.get(id)
      if (keys === undefined) found.set(id, [site.key])
      if (keys !== undefined) keys.push(site.key)
    }
  return found
}

/** Ids are the same but for case, blanks and a country in front of a UK permit (`GB-UK-E-IN-13705`). */
const comparable = (id: string): string =>
  id
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/^GB-UK-/, 'UK-')
