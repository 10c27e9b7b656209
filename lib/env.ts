/**
 * The one place that reads the environment. Each setting is read when it is asked for, and a missing one is a sentence that says
 * which, so that a half-configured server does not run on guesses. `.env.example` lists them all.
 */
const read = (name: string): string | null => process.env[name]?.trim() || null

function required(name: string, what: string): string {
  const value = read(name)
  if (value === null) throw new Error(`${name} is not set: ${what}. \`npm start\` sets it by itself.`)
  return value
}

/** A PostgreSQL of the person's own, as the owner of a database; null for the one that Concord brings along. */
export const ownerDatabase = (): string | null => read('DATABASE_URL')

/** The folder for data, secrets and the PostgreSQL that Concord brings along; null for `.data` in the project. */
export const askedDataFolder = (): string | null => read('CONCORD_DATA')

/** The connection of the app's role, and the key that signs the row-level-security context. Both come from the start script. */
export const appDatabase = () => ({
  url: required('CONCORD_APP_DATABASE_URL', 'the database connection of the role that owns nothing'),
  contextKey: required('CONCORD_CONTEXT_KEY', 'the key that signs who is asking'),
})

/** Where people reach the product, without a slash at the end. */
export const publicUrl = (): string => required('NEXTAUTH_URL', 'the address people use').replace(/\/+$/, '')

/** The same before a server has started that would set it: the address it would have. */
export const expectedUrl = (): string =>
  (read('NEXTAUTH_URL') ?? `http://localhost:${read('PORT') ?? 3000}`).replace(/\/+$/, '')

/** Origins from which a write is taken. On a local address, both names of the machine itself. */
export function ownOrigins(): readonly string[] {
  const { origin } = new URL(publicUrl())
  if (origin.includes('//localhost:')) return [origin, origin.replace('//localhost:', '//127.0.0.1:')]
  return [origin]
}

export const authSecret = (): string => required('NEXTAUTH_SECRET', 'the secret of the session cookie')

/** The folder that evidence is kept in while no bucket is configured. The start script sets it inside the data folder. */
export const evidenceFolder = (): string => required('CONCORD_EVIDENCE', 'the folder that evidence is kept in')

/** An S3-compatible bucket for evidence; null for the folder above. Half of its settings are a mistake, not a wish for the folder. */
export function evidenceBucket() {
  const endpoint = read('S3_ENDPOINT')
  if (endpoint === null) return null
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    bucket: required('S3_BUCKET', 'the bucket for evidence'),
    prefix: read('S3_PREFIX') ?? '',
    region: read('S3_REGION') ?? 'us-east-1',
    accessKeyId: required('S3_ACCESS_KEY_ID', 'the key to the bucket for evidence'),
    secretAccessKey: required('S3_SECRET_ACCESS_KEY', 'the secret of the key to the bucket for evidence'),
  }
}

/** Null: no mail leaves, and in the demo the outbox page shows what would have. */
export const smtpUrl = (): string | null => read('SMTP_URL')
export const mailFrom = (): string => read('MAIL_FROM') ?? 'Concord <concord@localhost>'

/** Whether this is the demo, with its accounts and its outbox page. */
export const isDemo = (): boolean => read('CONCORD_DEMO') === '1'

/** Whether a proxy of ours stands in front, whose X-Forwarded-For can be believed for slowing down guesses. */
export const trustedProxy = (): boolean => read('TRUST_PROXY') === '1'

/** How much is logged: pino's levels, from `trace` to `silent`. */
export const logLevel = (): string => read('LOG_LEVEL') ?? 'info'

/** Whether the framework runs from source, whose tools need a wider content security policy. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === 'development'
