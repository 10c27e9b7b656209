// A process of its own, so that asking costs the one who answers nothing. It asks over connections that stay open.
import { Agent, request } from 'node:http'
import type { Asked, Asking, Load } from './load.ts'

/** The token that stands for a text never sent before, so that each write is a new one. */
const fresh = /\{\{fresh\}\}/g
const run = Date.now().toString(36)
let sent = 0

process.on('message', (load: Load) => {
  void carryOut(load).then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit())

async function carryOut({ asking, connections, milliseconds }: Load): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const began = performance.now()
  let requests = 0
  let fault: string | null = null
  const one = async () => {
    while (fault === null && performance.now() - began < milliseconds) {
      fault ??= await ask(asking, agent)
      requests += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  const took = performance.now() - began
  agent.destroy()
  return { requests, milliseconds: took, fault }
}

/** Null when the answer is the expected one. */
function ask(asking: Asking, agent: Agent): Promise<string | null> {
  const body = asking.body?.replaceAll(fresh, () => `${run}-${(sent += 1).toString(36)}`)
  const headers = { ...asking.headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) }
  return new Promise((resolve) => {
    const asked = request(asking.url, { method: body === undefined ? 'GET' : 'POST', headers, agent }, (response) => {
      let start = ''
      response.on('data', (bytes: Buffer) => {
        if (response.statusCode !== asking.status && start.length < 500) start += bytes.toString()
      })
      response.once('end', () =>
        resolve(response.statusCode === asking.status ? null : `${response.statusCode}: ${start.slice(0, 500)}`),
      )
      response.once('error', (error) => resolve(error.message))
    })
    asked.once('error', (error) => resolve(error.message))
    asked.end(body)
  })
}
