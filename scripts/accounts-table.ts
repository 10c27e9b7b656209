import { roleNames } from '#lib/messages'
import { demoAccounts, demoPassword } from '#db/demo/accounts'

/** The demo's accounts by role, for the person who has just started it. */
export function accountsTable(): string {
  const rows = demoAccounts.map((account) => [
    account.roles.map((role) => roleNames[role]).join(', '),
    account.cluster ?? '',
    account.email,
    account.name,
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
  return ['', `Demo accounts. The password of all of them: ${demoPassword}`, ...lines].join('\n')
}
