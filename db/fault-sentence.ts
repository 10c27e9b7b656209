/** What stands between us and the database or its folder, as one sentence for the person at the keyboard. */
export function sentenceOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  const { code, path, address, port } = fault as NodeJS.ErrnoException & { address?: string; port?: number }
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Permission is missing for ${path ?? 'a file'}: start as a user who may write there, or set CONCORD_DATA to a folder of your own.`
    case 'EEXIST':
    case 'ENOTDIR':
      return `${path ?? 'What CONCORD_DATA names'} is a file or lies in one: set CONCORD_DATA to a folder.`
    case 'ERR_SOCKET_BAD_PORT':
      return 'PORT is no number of a port: choose one from 1 to 65535, such as PORT=3000.'
    case 'ERR_INVALID_URL':
      return 'DATABASE_URL is no address of a PostgreSQL: write postgres://USER:PASSWORD@MACHINE:5432/DATABASE.'
    case 'ENOSPC':
      return 'The disk is full: nothing was started.'
    case 'ECONNREFUSED':
    case 'CONNECT_TIMEOUT':
      return `No PostgreSQL answers at ${address ?? 'the address in DATABASE_URL'}${port ? `:${port}` : ''}: start it, or correct DATABASE_URL.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'The machine named in DATABASE_URL cannot be found.'
    case '28P01':
    case '28000':
      return 'PostgreSQL refuses the user or the password in DATABASE_URL.'
    case '3D000':
      return 'The database named in DATABASE_URL is not there: make it with `createdb`.'
    case '42501':
      return `The user in DATABASE_URL may not prepare the database: it must own it and have CREATEROLE (${fault.message}).`
    default:
      return fault.message
  }
}
