import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres, type EmbeddedPostgres } from '#db/embedded'
import { log } from '#lib/log'

export type WatchedPostgres = Pick<EmbeddedPostgres, 'ownerUrl' | 'stop'>

/** The embedded PostgreSQL, started again on the same port whenever it dies, so that the pool finds it where it was. */
export async function startWatchedPostgres(folder: string): Promise<WatchedPostgres> {
  let server = await startPostgres({ folder })
  let watching = true
  const { ownerUrl, port } = server
  const watch = async () => {
    while (watching) {
      await pause(1000, undefined, { ref: false })
      if (!watching || server.isRunning()) continue
      log.warn({ event: 'postgres-died' })
      try {
        server = await startPostgres({ folder, port })
        log.info({ event: 'postgres-restarted' })
      } catch {
        log.error({ event: 'postgres-does-not-start' })
      }
    }
  }
  void watch()
  return {
    ownerUrl,
    stop: () => {
      watching = false
      return server.stop()
    },
  }
}
