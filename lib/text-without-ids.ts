/**
 * For tests that look for a figure where it must not be: everything as text, without ids, digests, instants and addresses, in which any
 * digits may stand by chance.
 */
export const textWithoutIds = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'id')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'digest')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
    .replaceAll(/[\w.+-]+@[\w.-]+/g, 'address')
