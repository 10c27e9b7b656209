import type { Tx } from '#db/client'
import { isFileStillKept, lockFiles, removeUnusedFile, type FileRoom } from '#db/evidence-files'
import type { Grant } from '#lib/domain/access/grant'
import { evidenceStore } from '#lib/storage/evidence-store'

/**
 * Erases the bytes of a file that the database has forgotten: once that stands, and while the company's files are held, because
 * the same file may just have been attached again.
 */
export async function eraseForgotten(tx: Tx, { organisationId, clusterId }: FileRoom, digest: string): Promise<void> {
  const room = { organisationId, clusterId }
  await lockFiles(tx, room)
  if (!(await isFileStillKept(tx, room, digest))) await evidenceStore(room).remove(digest)
}

/** Forgets those of these files that nothing names any more. The company's files must be held. */
export async function forgetFiles(
  tx: Tx,
  grant: Grant<'company:edit' | 'opinion:record'>,
  digests: readonly string[],
): Promise<readonly string[]> {
  const forgotten: string[] = []
  for (const digest of digests) if (await removeUnusedFile(tx, grant, digest)) forgotten.push(digest)
  return forgotten
}
