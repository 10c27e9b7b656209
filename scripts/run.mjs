// Runs one TypeScript program on the Node we pin: `node scripts/run.mjs FILE …`. Standard output belongs to the program.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { ensureInstalled, fail, findNode, ownEnvironment, root } from './bootstrap.mjs'

const [file, ...rest] = process.argv.slice(2)
if (!file) fail('Say which program to run.')
ensureInstalled()
const { node, flags } = findNode()
const program = spawn(node, [...flags, resolve(root, file), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...ownEnvironment(node), CONCORD_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal))
program.on('exit', (code) => process.exit(code ?? 1))
