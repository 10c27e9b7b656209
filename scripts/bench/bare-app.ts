import { spawn } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'

/** What the product's pages and its saving are measured against: the same framework with next to nothing in it. */
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bare", "private": true, "type": "module" }',
  // The packages lie outside this folder, behind a link, which the bundler follows inside its root alone.
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(parse(process.cwd()).root)} }, serverExternalPackages: ['postgres'] }`,
  'find-row.js': `import postgres from 'postgres'
globalThis.bareClient ??= postgres(process.env.BARE_DATABASE_URL, { max: 10 })
export async function findRow() {
  const [row] = await globalThis.bareClient\`select id, name from bare_row where id = 7\`
  return row
}
export async function insertRow(name) {
  const [row] = await globalThis.bareClient\`insert into bare_saved (name) values (\${name}) returning id\`
  return row
}`,
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}`,
  'app/page.jsx': `import { connection } from 'next/server'
import { findRow } from '../find-row.js'
export default async function Page() {
  await connection()
  const row = await findRow()
  return <main><h1>One row</h1><p>{row.id}: {row.name}</p></main>
}`,
  'app/row/route.js': `import { connection } from 'next/server'
import { findRow } from '../../find-row.js'
export async function GET() {
  await connection()
  return Response.json(await findRow())
}`,
  'app/form/save.js': `'use server'
import { redirect } from 'next/navigation'
import { insertRow } from '../../find-row.js'
export async function save(form) {
  const row = await insertRow(form.get('name'))
  redirect('/form?made=' + row.id)
}`,
  'app/form/page.jsx': `import { save } from './save.js'
export default function Page() {
  return <form action={save}><input name="name" /><button>Save</button></form>
}`,
}

/** Where the bare app has a form that a server action saves by one query. */
export const bareForm = '/form'

/** Writes and builds a bare Next app in `folder`, with the packages of this project. */
export async function buildBareApp(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction')
  const build = spawn(process.execPath, [...nextProgram, 'build'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  const code = await new Promise((done) => build.once('close', done))
  if (code !== 0) throw new Error(`The bare Next app could not be built.\n${said}`)
}

/** The arguments of Node that run Next's own program. */
export const nextProgram: readonly string[] = [join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next')]
