// `npm start` and `npm run dev`: installs what is missing, then hands over to serve.ts on the Node we pin.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, fail, findNode, ownEnvironment, root } from './bootstrap.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Concord starts with Node 20.19 or newer; this is ${process.version}. Nothing was installed.`)
}
ensureInstalled()
const { node, flags } = findNode()
const server = spawn(node, [...flags, join(root, 'scripts', 'serve.ts'), ...process.argv.slice(2)], {
  cwd: root,
  // The channel tells the server when this process dies without a word, so that nothing is left running.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: ownEnvironment(node),
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
