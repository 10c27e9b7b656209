import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { atTheEnd } from './clean-up.ts'

export type RunningServer = {
  readonly url: string
  readonly process: ChildProcess
  /** Milliseconds from the start to the first page. */
  readonly startedIn: number
  stop(): Promise<void>
}

export type ServerProgram = {
  readonly name: string
  /** Arguments of Node. */
  readonly args: readonly string[]
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** Where its log goes, which is shown when it does not come up. */
  readonly log: string
  readonly port: number
  /** The page that says it is up. */
  readonly page: string
}

const startLimit = 300_000

/** Starts a server and waits until it answers with a page. */
export async function runServer(program: ServerProgram): Promise<RunningServer> {
  const out = openSync(program.log, 'a')
  const began = performance.now()
  const child = spawn(process.execPath, program.args, {
    cwd: program.folder,
    stdio: ['ignore', out, out],
    env: { ...process.env, PORT: String(program.port), NODE_ENV: 'production', ...program.environment },
  })
  closeSync(out)
  const stop = () => stopped(child)
  atTheEnd(stop)
  const url = `http://127.0.0.1:${program.port}`
  while ((await statusOf(url + program.page)) !== 200) {
    const late = performance.now() - began > startLimit
    if (late || child.exitCode !== null)
      throw new Error(`${program.name} did not come up.\n${readFileSync(program.log, 'utf8').slice(-4000)}`)
    await pause(20)
  }
  return { url, process: child, startedIn: performance.now() - began, stop }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

function statusOf(url: string): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0))
    }).once('error', () => resolve(0))
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
