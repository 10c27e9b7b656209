/** Where a person lands who asked for nothing in particular. */
export const homePath = '/home'

/** A path of this site, from whatever came in as the place to return to; everything else becomes the home page. */
export function sitePath(wanted: string | null | undefined): string {
  if (!wanted || wanted.length > 500) return homePath
  // A second slash or a backslash makes a browser read a host; control characters are dropped by it before it reads.
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return homePath
  return wanted
}
