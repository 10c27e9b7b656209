import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnAs, type ServerUser } from './server-user.ts'

export type Passwords = { readonly superuser: string; readonly owner: string }

type Making = {
  readonly folder: string
  readonly cluster: string
  readonly native: string
  readonly user: ServerUser | null
}

/**
 * Makes PostgreSQL's own folder beside its place and then moves it there whole, passwords inside: whatever is killed on the way,
 * there is either nothing or all of it, and of two that make it at once one wins.
 */
export async function makeCluster({ folder, cluster, native, user }: Making): Promise<void> {
  removeUnfinished(folder)
  const unfinished = `${cluster}.${process.pid}`
  mkdirSync(unfinished, { mode: 0o700 })
  if (user) chownSync(unfinished, user.uid, user.gid)
  const passwords: Passwords = { superuser: newPassword(), owner: newPassword() }
  try {
    await initialise(native, user, unfinished, passwords.superuser)
    writeFileSync(passwordFile(unfinished), JSON.stringify(passwords), { mode: 0o600 })
    renameSync(unfinished, cluster)
  } catch (error) {
    if (!existsSync(passwordFile(cluster))) throw error
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

export const readPasswords = (cluster: string): Passwords =>
  JSON.parse(readFileSync(passwordFile(cluster), 'utf8')) as Passwords

const passwordFile = (cluster: string): string => join(cluster, 'concord-passwords.json')
const newPassword = (): string => randomBytes(24).toString('base64url')

function initialise(native: string, user: ServerUser | null, into: string, password: string): Promise<void> {
  const pwfile = `${into}.pw`
  writeFileSync(pwfile, password, { mode: 0o600 })
  if (user) chownSync(pwfile, user.uid, user.gid)
  const args = ['-D', into, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${pwfile}`]
  const child = spawnAs(
    user,
    join(native, 'bin', 'initdb'),
    [...args, '--no-sync', '--no-instructions', '--locale=C', '--encoding=UTF8'],
    { cwd: into, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()))
  return new Promise<void>((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) =>
      code === 0 ? done() : fail(new Error(`PostgreSQL could not make its folder: ${said.trim().split('\n').at(-1)}`)),
    )
  }).finally(() => rmSync(pwfile, { force: true }))
}

/** What earlier starts left when they were killed while making it. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const maker = /^cluster\.(\d+)(\.pw)?$/.exec(name)?.[1]
    if (maker && !isAlive(Number(maker))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
