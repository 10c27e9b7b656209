import { sha256 } from '#lib/domain/digest'

/** What a demo id stands for; ids of one kind never meet those of another. */
export type DemoKind =
  | 'cluster'
  | 'organisation'
  | 'site'
  | 'line'
  | 'commitment'
  | 'measure'
  | 'person'
  | 'hub'
  | 'hub-phase'
  | 'ask'
  | 'funding'

/**
 * A UUID (version 8, RFC 9562) made from a name: the same demo on every machine. A company has one id in all clusters;
 * names of sites, commitments and measures carry their cluster and company.
 */
export function demoId(kind: DemoKind, ...names: readonly string[]): string {
  const hex = sha256(['concord demo', kind, ...names].join('\n'))
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

export const hubId = (cluster: string, hub: string): string => demoId('hub', cluster, hub)
export const hubPhaseId = (cluster: string, hub: string, phase: string): string =>
  demoId('hub-phase', cluster, hub, phase)
