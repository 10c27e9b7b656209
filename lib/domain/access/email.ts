import { no, ok, type Result } from '../result.ts'

const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * One address in the form in which it is stored and compared: lower case, without blanks around it. Everything a mail server
 * could read as two addresses, as a header or as another character is refused, never mended. Refuses with a sentence.
 */
export function normaliseEmail(typed: string): Result<string, string> {
  if (/[\r\n]/.test(typed)) return no('Write the address on one line.')
  const address = typed.trim().toLowerCase()
  if (address === '') return no('Enter an e-mail address.')
  if (/[,;]/.test(address)) return no('Enter one address only.')
  if (!/^[\x21-\x7e]+$/.test(address))
    return no('Write the address in plain letters, digits and signs, without blanks: its @ must be the ordinary one.')
  const at = address.lastIndexOf('@')
  const [box, domain] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)]
  if (!isBox(box) || !isDomain(domain)) return no('Enter an address such as name@company.example.')
  return ok(address)
}

const isBox = (box: string): boolean => box.length <= 64 && local.test(box)

function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  return (
    domain.length <= 189 &&
    labels.length >= 2 &&
    labels.every((part) => label.test(part)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  )
}
