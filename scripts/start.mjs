// `npm start` and `npm run dev`: installs what is missing, then hands over to serve.ts on the Node we pin.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, findNode, ownEnvironment, root } from './bootstrap.mjs'

ensureInstalled()
const { node, flags } = findNode()
const server = spawn(node, [...flags, join(root, 'scripts', 'serve.ts'), ...process.argv.slice(2)], {
  cwd: root,
  // The channel tells the server when this process dies without a word, so that nothing is left running.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: ownEnvironment(node),
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
// Whoever started this one with a channel, as the tests do, is gone.
if (process.channel) process.once('disconnect', () => server.kill('SIGTERM'))
server.on('exit', (code) => process.exit(code ?? 1))

// npm does not pass a signal on to what it runs: when it is gone, so is whoever asked for the server.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) server.kill('SIGTERM')
  }, 1000).unref()
}
