/** The number of a version in a query; undefined for anything else. */
export const versionNumber = (value: string | readonly string[] | null | undefined): number | undefined =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : undefined
