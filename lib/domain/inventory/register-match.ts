import type { Register, RegisterFigure } from './register-figure.ts'

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
 * decides only where one site bears it and no account of that permit was found for the site by its own id. An account
 * belongs to one site at most, a site may have several (one plant under several permits). The figures are of one register.
 */
export function matchToSites(sites: readonly SiteIds[], figures: readonly RegisterFigure[]): RegisterMatch {
  const accounts = Map.groupBy(figures, (figure) => figure.account)
  const register = figures[0]?.register
  const own = sitesBy(sites, (site) => [site.key, ...site.permits, ...sourceIds(site, register)])
  const shared = sitesBy(sites, (site) => site.permits)
  const matched: AccountMatch[] = []
  const rest: (readonly RegisterFigure[])[] = []
  for (const entries of accounts.values()) {
    const match = matchBy(entries, own, (figure) => ownIds(figure))
    if (match !== null && match.siteKeys.length === 1) matched.push(match)
    else rest.push(entries)
  }
  const found = new Set(
    matched.flatMap(({ siteKey, figures: known }) =>
      known.flatMap(({ ids }) => ids.map((id) => permitOf(siteKey, id))),
    ),
  )
  const ambiguous: AmbiguousAccount[] = []
  for (const entries of rest) {
    const match = matchBy(entries, shared, (figure) => figure.ids)
    if (match === null) continue
    const open = match.siteKeys.filter((key) => !found.has(permitOf(key, match.by)))
    const [only] = open
    if (only === undefined) continue
    if (open.length === 1) matched.push({ ...match, siteKey: only })
    else ambiguous.push({ account: match.account, name: match.name, siteKeys: open })
  }
  const all = new Set([...matched.map((match) => match.siteKey), ...ambiguous.flatMap((entry) => entry.siteKeys)])
  return {
    matched: matched.map(({ siteKey, account, name, by, figures: known }) => ({
      siteKey,
      account,
      name,
      by,
      figures: known,
    })),
    unmatched: sites.map((site) => site.key).filter((key) => !all.has(key)),
    ambiguous,
  }
}

const ofRegister: Readonly<Record<Register, RegExp>> = {
  'uk-ets': /^(UK|GB)-/i,
  eutl: /^[A-Z]{2}-/i,
  ghgrp: /^(US-|FRS|GHGRP)/i,
}

/** Two registers number their accounts alike: a bare number counts only for a site that is of the register's country by another id. */
function sourceIds(site: SiteIds, register: Register | undefined): readonly string[] {
  const ids = site.sourceId?.split(';') ?? []
  const isThere =
    register !== undefined && [site.key, ...site.permits, ...ids].some((id) => ofRegister[register].test(id.trim()))
  return isThere ? ids : ids.filter((id) => !/^\s*\d+\s*$/.test(id))
}

const permitOf = (siteKey: string, id: string): string => `${siteKey}\0${comparable(id)}`

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
