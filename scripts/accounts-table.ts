import { demoAccounts, demoPassword, demoVerifier, type DemoAccount } from '#db/demo/accounts'
import { roleNames } from '#lib/messages'

const width = 110

/** The demo's accounts by role and cluster, for the person who has just started it. */
export function accountsTable(): string {
  const roles = grouped(demoAccounts, ({ roles: held, isInvited }) =>
    isInvited
      ? 'Invited, without a role until the letter in the outbox is taken up'
      : held.map((role) => roleNames[role]).join(', '),
  )
  const [first] = demoAccounts
  const at = first?.email.slice(first.email.indexOf('@')) ?? ''
  return [
    '',
    `Demo accounts: sign in as NAME${at}, with the password: ${demoPassword}`,
    ...roles.flatMap(([role, accounts]) => [`  ${role}`, ...boxes(accounts)]),
    `  ${roleNames.verifier}`,
    ...boxes([demoVerifier]),
  ].join('\n')
}

function boxes(accounts: readonly DemoAccount[]): string[] {
  return grouped(accounts, (account) => account.cluster ?? '').flatMap(([cluster, held]) => {
    const label = `    ${cluster}${cluster && '  '}`.padEnd(cluster ? 26 : 4)
    const names = held.map((account) => account.email.split('@')[0] ?? '')
    return wrapped(names, width - label.length).map((line, index) => (index ? ' '.repeat(label.length) : label) + line)
  })
}

function grouped<Item>(items: readonly Item[], of: (item: Item) => string): (readonly [string, readonly Item[]])[] {
  return [...Map.groupBy(items, of)]
}

function wrapped(words: readonly string[], columns: number): string[] {
  const lines = ['']
  for (const word of words) {
    const line = lines.at(-1) ?? ''
    const longer = line ? `${line}, ${word}` : word
    if (longer.length <= columns) lines[lines.length - 1] = longer
    if (longer.length > columns) lines.push(word)
  }
  return lines
}
