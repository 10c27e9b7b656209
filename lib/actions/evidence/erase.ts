import type { Tx } from '#db/client'
import { isFileStillKept, lockFiles, type FileRoom } from '#db/evidence-files'
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
