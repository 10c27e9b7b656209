/** Tables that are only ever added to: no UPDATE and no DELETE, by grant here and by trigger in the migrations. */
export const appendOnly = [
  'submission',
  'submission_remark',
  'reading',
  'roadmap_draft',
  'conflict_record',
  'conflict_detail',
  'member_result',
  'resolution',
  'frozen_version',
  'stance',
  'progress_report',
  'cluster_benchmark',
  'cluster_outlook',
  'gap_proposal',
  'gap_share',
  'gap_answer',
  'scenario_decision',
  'submission_evidence',
  'verification_message',
  'opinion',
  'restatement',
  'ledger_release',
  'ledger_basis',
  'draft_release',
] as const

/** Tables that the app writes through a function alone. */
export const neverDirect = ['audit_entry', 'audit_head'] as const
