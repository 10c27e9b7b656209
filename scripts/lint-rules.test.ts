import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = process.cwd()
const tree = mkdtempSync(join(tmpdir(), 'concord-lint-'))
cpSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'))
afterAll(() => rmSync(tree, { recursive: true, force: true }))

type Complaint = { readonly code: string; readonly line: number }

/** What oxlint says of a file of this content at this place. */
function complaints(path: string, content: string, ...flags: readonly string[]): Complaint[] {
  const file = join(tree, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  const oxlint = join(root, 'node_modules', '.bin', 'oxlint')
  const said = spawnSync(oxlint, ['-f', 'json', ...flags, path], { cwd: tree, encoding: 'utf8' })
  rmSync(file)
  if (!said.stdout.startsWith('{')) throw new Error(`oxlint: ${said.stdout}${said.stderr}`)
  const { diagnostics } = JSON.parse(said.stdout) as {
    diagnostics: { code: string; labels: { span: { line: number } }[] }[]
  }
  return diagnostics.map(({ code, labels }) => ({ code, line: labels[0]?.span.line ?? 0 }))
}

const codes = (path: string, content: string): string[] => complaints(path, content).map(({ code }) => code)

/** Which of these imports are refused in a file at this place: one import a line. */
function refused(path: string, sources: readonly string[]): string[] {
  const content = sources.map((source, index) => `export { thing as thing${index} } from '${source}'\n`).join('')
  const lines = complaints(path, content).filter(({ code }) => code === 'eslint(no-restricted-imports)')
  return sources.filter((_, index) => lines.some(({ line }) => line === index + 1))
}

/** Who may never import what, as the table of the design says it. */
const never = {
  'lib/domain/goals/path.ts': [
    'zod',
    'next',
    'nodemailer',
    '#db/client',
    '#lib/env',
    '../../env.ts',
    '../../../db/client.ts',
  ],
  'lib/domain/goals/path.test.ts': ['#db/testing', '#lib/actions/action', 'react'],
  'db/sites.ts': [
    'next/headers',
    'react',
    'next-auth',
    'zod',
    '#lib/format',
    '#lib/actions/action',
    '#ui/button',
    '../app/ui/button.tsx',
  ],
  'lib/actions/site/save.ts': [
    '#db/client',
    '#db/connection',
    '#db/schema/company',
    'drizzle-orm',
    'postgres',
    '#ui/button',
    '#lib/views/places',
    '../../../db/client.ts',
    '../../../app/ui/button.tsx',
  ],
  'lib/views/forum-table.ts': [
    '#db/client',
    '#db/schema/index',
    'drizzle-orm/pg-core',
    '#ui/button',
    '#lib/actions/act',
    '../actions/act.ts',
  ],
  'lib/views/view.ts': ['#ui/button', '../../app/ui/button.tsx'],
  'lib/actions/action.ts': ['#ui/button', '#scripts/build'],
  'lib/import/cells.ts': ['#ui/button', '#scripts/build'],
  'app/(workspace)/home/page.tsx': [
    '#db/sites',
    '#db/connection',
    'drizzle-orm',
    'postgres',
    '../../../db/sites.ts',
    '#scripts/build',
  ],
} as const

test.each(Object.entries(never))('%s is refused what its row forbids', (path, sources) => {
  expect(refused(path, sources)).toEqual(sources)
})

/** The other side of the table: a rule that refuses everything would pass above. */
const allowed = {
  'lib/domain/goals/path.ts': ['node:crypto', './target.ts', '../result.ts'],
  'lib/domain/goals/path.test.ts': ['vitest', 'fast-check', './path.ts'],
  'db/sites.ts': [
    'drizzle-orm',
    'drizzle-orm/pg-core',
    'postgres',
    'node:fs/promises',
    '#lib/domain/result',
    '#lib/env',
    './client.ts',
  ],
  'lib/actions/site/save.ts': ['zod', '#db/sites', '#lib/domain/result', '#lib/import/cells', '../action.ts'],
  'lib/views/forum-table.ts': ['#db/forum', '#lib/domain/roadmap/stage', './view.ts'],
  'lib/views/view.ts': ['#db/client', '#lib/auth/current-actor', 'next/navigation'],
  'app/(workspace)/home/page.tsx': [
    '#lib/views/home',
    '#lib/actions/act',
    '#ui/button',
    '#lib/format',
    '#lib/domain/access/roles',
  ],
} as const

test.each(Object.entries(allowed))('%s may import what its row names', (path, sources) => {
  expect(refused(path, sources)).toEqual([])
})

test('an action may name a type of the database client', () => {
  const content = `import type { Tx } from '#db/client'\nexport type Kept = Tx\n`
  expect(codes('lib/actions/site/save.ts', content)).not.toContain('eslint(no-restricted-imports)')
})

test.each([
  ['any', 'export const f = (x: any): number => x\n', 'typescript(no-explicit-any)'],
  [
    'a non-null assertion',
    'export const f = (x: { y?: string }): string => x.y!\n',
    'typescript(no-non-null-assertion)',
  ],
  ['a silenced type error', '// @ts-ignore\nexport const x = 1\n', 'typescript(ban-ts-comment)'],
  ['the environment outside lib/env.ts', 'export const f = () => process.env.HOME\n', 'node(no-process-env)'],
  ['a line on the console', `export const f = () => console.log('x')\n`, 'eslint(no-console)'],
])('%s is refused', (_what, content, rule) => {
  expect(codes('lib/format.ts', content)).toContain(rule)
})

test('a cycle of imports is refused', () => {
  mkdirSync(join(tree, 'lib'), { recursive: true })
  writeFileSync(join(tree, 'lib', 'hen.ts'), `import { egg } from './egg.ts'\nexport const hen = () => egg()\n`)
  expect(codes('lib/egg.ts', `import { hen } from './hen.ts'\nexport const egg = () => hen()\n`)).toContain(
    'import(no-cycle)',
  )
})

test('a write that nobody awaits is refused, also when it is only a thenable', () => {
  writeFileSync(
    join(tree, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { strict: true }, include: ['**/*.ts'] }),
  )
  const content = `
const insert = (row: string): PromiseLike<void> => ({ then: (done) => Promise.resolve().then(done) })
export async function save(): Promise<void> {
  insert('a row')
}
`
  const said = complaints('lib/save.ts', content, '--type-aware')
  expect(said).toContainEqual({ code: 'typescript(no-floating-promises)', line: 4 })
})
