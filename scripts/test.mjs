// `npm test` (all of it) and `npm run check` (`--quick`: without build and browser).
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, findNode, ownEnvironment, root } from './bootstrap.mjs'

ensureInstalled()
const { node, flags } = findNode()
const run = spawn(node, [...flags, join(root, 'scripts', 'test.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: ownEnvironment(node),
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal))
run.on('exit', (code) => process.exit(code ?? 1))
