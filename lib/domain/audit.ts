import type { Json } from './canonical.ts'

/**
 * What an entry of the trail says: a type in the past tense, and ids and digests, never values.
 * `stream` is the chain it joins: a cluster's, a company's, or the Forum's own.
 */
export type AuditEvent = {
  readonly type: string
  readonly clusterId?: string
  readonly organisationId?: string
  readonly subject: Readonly<Record<string, Json>>
}

export const auditStream = (event: AuditEvent): string => event.clusterId ?? event.organisationId ?? 'concord'
