import { database } from '#db/connection'
import { schemaVersion } from '#db/schema-version'
import { isDraining } from '#lib/lifecycle'

const patience = 3_000

/** Answers within three seconds, also while the database hangs. */
export async function readiness(): Promise<{ readonly ready: boolean; readonly why: string }> {
  if (isDraining()) return { ready: false, why: 'draining' }
  const found = await Promise.race([foundVersion(), late()])
  if (found === null) return { ready: false, why: 'the database does not answer' }
  if (found !== schemaVersion()) return { ready: false, why: 'the database has another schema' }
  return { ready: true, why: 'ready' }
}

async function foundVersion(): Promise<number | null> {
  try {
    const [row] = await database().client<{ version: string | null }[]>`select concord.schema_version() as version`
    return Number(row?.version ?? 0)
  } catch {
    return null
  }
}

const late = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
