import { sql } from 'drizzle-orm'
import { bigserial, foreignKey, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { InvitedRole, Role } from '#lib/domain/access/roles'
import { createdAt, id, instant } from './columns.ts'
import { cluster, organisation } from './clusters.ts'
import { engagement } from './verification.ts'

export const account = pgTable('account', {
  id: id(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  createdAt: createdAt(),
  suspendedAt: instant('suspended_at'),
})

/** Apart from `account`, so that no query about people can ever carry a password hash. */
export const credential = pgTable('credential', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => account.id),
  passwordHash: text('password_hash').notNull(),
  changedAt: instant('changed_at').notNull(),
})

export const session = pgTable(
  'session',
  {
    tokenHash: text('token_hash').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    createdAt: createdAt(),
    seenAt: instant('seen_at').notNull(),
    /** Absolute end, 12 hours after sign-in; the idle end follows from `seenAt`. */
    expiresAt: instant('expires_at').notNull(),
    /** When the person last proved who they are, for step-up. */
    provedAt: instant('proved_at').notNull(),
    userAgent: text('user_agent'),
  },
  (table) => [index('session_account').on(table.accountId)],
)

/** Guesses, by a hash of the address written or the network address, to slow guessing down. */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    subjectHash: text('subject_hash').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('sign_in_attempt_subject').on(table.subjectHash, table.at)],
)

export const roleGrant = pgTable(
  'role_grant',
  {
    id: id(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** Set for lead and steward; company roles hold in every cluster of their company. */
    clusterId: uuid('cluster_id').references(() => cluster.id),
    role: text('role').$type<Role>().notNull(),
    grantedAt: instant('granted_at').notNull(),
    grantedBy: uuid('granted_by').references(() => account.id),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    index('role_grant_account').on(table.accountId),
    index('role_grant_organisation').on(table.organisationId),
    index('role_grant_cluster').on(table.clusterId),
    uniqueIndex('role_grant_once')
      .on(
        table.accountId,
        table.organisationId,
        sql`coalesce(cluster_id, '00000000-0000-0000-0000-000000000000'::uuid)`,
        table.role,
      )
      .where(sql`revoked_at is null`),
  ],
)

export const invitation = pgTable(
  'invitation',
  {
    id: id(),
    tokenHash: text('token_hash').notNull().unique(),
    email: text('email').notNull(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    clusterId: uuid('cluster_id').references(() => cluster.id),
    role: text('role').$type<InvitedRole>().notNull(),
    /** For a verifier: the way to one submission that the invitation opens. */
    engagementId: uuid('engagement_id'),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => account.id),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    voidedAt: instant('voided_at'),
  },
  (table) => [
    index('invitation_organisation').on(table.organisationId),
    index('invitation_cluster').on(table.clusterId),
    foreignKey({
      columns: [table.organisationId, table.engagementId],
      foreignColumns: [engagement.organisationId, engagement.id],
    }),
    uniqueIndex('invitation_one_pending')
      .on(
        table.email,
        table.organisationId,
        sql`coalesce(cluster_id, '00000000-0000-0000-0000-000000000000'::uuid)`,
        table.role,
        sql`coalesce(engagement_id, '00000000-0000-0000-0000-000000000000'::uuid)`,
      )
      .where(sql`accepted_at is null and voided_at is null`),
  ],
)

export const passwordReset = pgTable(
  'password_reset',
  {
    tokenHash: text('token_hash').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('password_reset_account').on(table.accountId)],
)

/** Messages on their way out. Written in the transaction that causes them, sent afterwards. */
export const mail = pgTable(
  'mail',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    createdAt: createdAt(),
    sentAt: instant('sent_at'),
  },
  (table) => [
    index('mail_waiting')
      .on(table.id)
      .where(sql`sent_at is null`),
  ],
)
