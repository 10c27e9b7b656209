import { fork } from 'node:child_process'
import { join } from 'node:path'
import { atTheEnd } from './clean-up.ts'

/** One request, to be repeated. `{{fresh}}` in its body is another text each time. */
export type Asking = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The status of a right answer. */
  readonly status: number
}
export type Load = { readonly asking: Asking; readonly connections: number; readonly milliseconds: number }
export type Asked = {
  readonly requests: number
  readonly milliseconds: number
  /** The first wrong answer, after which nothing more was asked. */
  readonly fault: string | null
}

/** Starts the process that asks. What it answers is how many requests were answered, and in what time. */
export function startLoad(): (load: Load) => Promise<Asked> {
  const worker = fork(join(process.cwd(), 'scripts', 'bench', 'load-worker.ts'))
  atTheEnd(() => worker.kill())
  return (load) =>
    new Promise((resolve, reject) => {
      worker.once('message', (asked: Asked) =>
        asked.fault === null ? resolve(asked) : reject(new Error(`${load.asking.url} answered ${asked.fault}`)),
      )
      worker.send(load)
    })
}
