import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createPlainServer, type Server as PlainServer, type Socket } from 'node:net'
import { trustedProxy } from '#lib/env'
import { isDraining } from '#lib/lifecycle'
import { log } from '#lib/log'
import { receive } from '#lib/web/receive'

/** In-flight requests get this long to finish after a stop was asked for. */
const drainMilliseconds = 10_000

export type WebServer = {
  readonly http: Server
  /** Until this is called every request is told that the start is under way. */
  readonly serve: (handle: RequestListener) => void
  /** Takes no new connection, lets what is under way finish, and resolves when all is done. */
  readonly drain: () => Promise<void>
  /** Cuts whatever is still open. */
  readonly cut: () => void
}

/** Opens the port before anything else is prepared, so that a taken port is known at once. `localhost` means both of its addresses. */
export async function openWebServer(port: number, host: string): Promise<WebServer> {
  let handle: RequestListener = (_request, response) =>
    response.writeHead(503, { 'retry-after': '2', 'content-type': 'text/plain' }).end('Concord is starting.\n')
  const http = createServer((request, response) => {
    if (isDraining()) response.setHeader('connection', 'close')
    const began = performance.now()
    // No path: it can hold an invitation's token.
    response.once('finish', () =>
      log.info({
        event: 'request',
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - began),
      }),
    )
    // Without a proxy of ours this header is whatever the sender made up; what counts guesses reads it.
    if (!trustedProxy()) request.headers['x-forwarded-for'] = request.socket.remoteAddress
    handle(request, response)
  })
  // Of all kinds: one that became a web socket is no longer among the server's own.
  const sockets = new Set<Socket>()
  http.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const cut = () => sockets.forEach((socket) => socket.destroy())
  const second = createPlainServer((socket) => http.emit('connection', socket))
  await listen(http, port, host === 'localhost' ? '127.0.0.1' : host)
  if (host === 'localhost') await listen(second, port, '::1').catch(refuseUnlessNoSuchAddress)
  return {
    http,
    serve: (next) => {
      handle = (request, response) => receive(request, response, next)
    },
    cut,
    drain: async () => {
      const limit = setTimeout(cut, drainMilliseconds)
      const idle = setInterval(() => http.closeIdleConnections(), 50)
      second.close()
      await new Promise((done) => http.close(done))
      clearTimeout(limit)
      clearInterval(idle)
    },
  }
}

function listen(server: PlainServer, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    const refuse = (fault: NodeJS.ErrnoException) => fail(portFault(fault, port, host))
    server.once('error', refuse)
    server.listen(port, host, () => {
      server.off('error', refuse)
      done()
    })
  })
}

/** A machine without IPv6 has one address less. */
function refuseUnlessNoSuchAddress(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'EADDRNOTAVAIL' && fault.code !== 'EAFNOSUPPORT') throw fault
}

function portFault(fault: NodeJS.ErrnoException, port: number, host: string): Error {
  if (fault.code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken by another program: stop that one, or choose another port with PORT=3001.`)
  if (fault.code === 'EACCES')
    return new Error(`This user may not open port ${port}: choose one above 1023, such as PORT=3000.`)
  if (fault.code === 'ENOTFOUND') return new Error(`HOST=${host} is no address of this machine.`)
  return fault
}
