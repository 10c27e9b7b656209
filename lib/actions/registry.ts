import type { Permission } from '#lib/domain/access/permissions'
import { editCluster } from './cluster/edit.ts'
import { openCluster } from './cluster/open.ts'
import { resolveComment } from './comment/resolve.ts'
import { writeComment } from './comment/write.ts'
import { settleConflict } from './conflict/settle.ts'
import { mergeRoadmapDraft } from './roadmap/merge.ts'

/** Every action by the name its forms post. What is not here cannot be done. */
export const actions = {
  'cluster.edit': editCluster,
  'cluster.open': openCluster,
  'comment.resolve': resolveComment,
  'comment.write': writeComment,
  'conflict.settle': settleConflict,
  'roadmap.merge': mergeRoadmapDraft,
} as const satisfies Record<string, { readonly permission: Permission }>

export type ActionName = keyof typeof actions
