import { join } from 'node:path'
import { childrenOf } from './process-costs.ts'
import { freePort, runServer, type RunningServer } from './run-server.ts'

export type Product = RunningServer & {
  /** The process that answers. */
  readonly pid: number
  readonly dataFolder: string
}

/** What `npm start` runs, on a data folder of the bench's own. */
export async function startProduct(folder: string): Promise<Product> {
  const dataFolder = join(folder, 'data')
  const server = await runServer({
    name: 'Concord',
    args: [join(process.cwd(), 'scripts', 'start.mjs')],
    folder: process.cwd(),
    // Empty settings count as none, so that the bench's own shell decides nothing.
    environment: {
      CONCORD_DATA: dataFolder,
      DATABASE_URL: '',
      CONCORD_DEMO: '',
      NEXTAUTH_URL: '',
      NEXTAUTH_SECRET: '',
    },
    log: join(folder, 'concord.log'),
    port: await freePort(),
    page: '/sign-in',
  })
  const starter = server.process.pid ?? 0
  return { ...server, pid: childrenOf(starter)[0] ?? starter, dataFolder }
}
