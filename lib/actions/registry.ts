import type { Permission } from '#lib/domain/access/permissions'
import { endAllSessions, endOneSession } from './account/end-sessions.ts'
import { chooseBenchmark } from './benchmark/choose.ts'
import { editCluster } from './cluster/edit.ts'
import { openCluster } from './cluster/open.ts'
import { resolveComment } from './comment/resolve.ts'
import { writeComment } from './comment/write.ts'
import { removeCommitmentFromDraft } from './commitment/remove.ts'
import { saveCommitment } from './commitment/save.ts'
import { sayWhichHolds } from './commitment/say-which-holds.ts'
import { settleConflict } from './conflict/settle.ts'
import { declinePart } from './gap/decline.ts'
import { proposeSplit } from './gap/propose.ts'
import { takePart } from './gap/take.ts'
import { removeFlowFromDraft } from './flow/remove.ts'
import { saveFlow } from './flow/save.ts'
import { removeFactor } from './factor/remove.ts'
import { saveFactor } from './factor/save.ts'
import { discardForCluster, discardForCompany } from './factor-set/discard.ts'
import { removeOfCluster, removeOfCompany } from './factor-set/remove.ts'
import { takeInForCluster, takeInForCompany } from './factor-set/take-in.ts'
import { removeEvidenceFromDraft } from './evidence/remove.ts'
import { chooseFromImport } from './import/choose.ts'
import { commitImport } from './import/commit.ts'
import { discardImport } from './import/discard.ts'
import { importFromRegister } from './import/from-register.ts'
import { keepFunding } from './funding/keep.ts'
import { removeFunding } from './funding/remove.ts'
import { keepAsk } from './infrastructure/keep-ask.ts'
import { keepCapitalBudget } from './infrastructure/keep-capital-budget.ts'
import { keepHub } from './infrastructure/keep-hub.ts'
import { removeAsk } from './infrastructure/remove-ask.ts'
import { removeHub } from './infrastructure/remove-hub.ts'
import { beginYear } from './inventory/begin-year.ts'
import { chooseYear } from './inventory/choose-year.ts'
import { discloseYear } from './inventory/disclose.ts'
import { restateYear } from './inventory/restate.ts'
import { saveLines } from './inventory/save-lines.ts'
import { inviteColleague } from './invitation/invite-colleague.ts'
import { inviteCompany } from './invitation/invite-company.ts'
import { inviteLead } from './invitation/invite-lead.ts'
import { inviteSteward } from './invitation/invite-steward.ts'
import {
  withdrawClusterInvitation,
  withdrawColleagueInvitation,
  withdrawLeadInvitation,
} from './invitation/withdraw.ts'
import { removeMeasureFromDraft } from './measure/remove.ts'
import { saveMeasure } from './measure/save.ts'
import { reportProgress } from './progress/report.ts'
import { discardTable } from './public-goal/discard.ts'
import { removePublicGoal } from './public-goal/remove.ts'
import { saveScheme } from './public-goal/save-scheme.ts'
import { savePublicGoal } from './public-goal/save.ts'
import { takeInTable } from './public-goal/take-in.ts'
import { approveVersion } from './roadmap/approve.ts'
import { freezeVersion } from './roadmap/freeze.ts'
import { mergeRoadmapDraft } from './roadmap/merge.ts'
import { publishVersion } from './roadmap/publish.ts'
import { signVersion } from './roadmap/sign.ts'
import { nameSteward } from './role/name-steward.ts'
import { removeColleague } from './role/remove-colleague.ts'
import { removeLead } from './role/remove-lead.ts'
import { removeSteward } from './role/remove-steward.ts'
import { followScenario } from './scenario/follow.ts'
import { keepPremises } from './schedule/keep-premises.ts'
import { askSchedule } from './schedule/ask.ts'
import { cancelSchedule } from './schedule/cancel.ts'
import { takeSchedule } from './schedule/take.ts'
import { keepScenario } from './scenario/keep.ts'
import { removeScenario } from './scenario/remove.ts'
import { removeSiteFromDraft } from './site/remove.ts'
import { saveSite } from './site/save.ts'
import { acceptSubmission } from './submission/accept.ts'
import { explainCheck } from './submission/explain.ts'
import { returnSubmission } from './submission/return.ts'
import { sendSubmission } from './submission/send.ts'
import { keepOutlook } from './outlook/keep.ts'
import { saveOutput } from './output/save.ts'
import { answerVerifier } from './verification/answer.ts'
import { askCompany } from './verification/ask.ts'
import { inviteVerifier } from './verification/invite.ts'
import { recordOpinion } from './verification/record-opinion.ts'
import { withdrawVerifier } from './verification/withdraw.ts'

/** Every action by the name its forms post. What is not here cannot be done. */
export const actions = {
  'account.end-session': endOneSession,
  'account.end-sessions': endAllSessions,
  'ask.keep': keepAsk,
  'ask.remove': removeAsk,
  'benchmark.choose': chooseBenchmark,
  'capital-budget.keep': keepCapitalBudget,
  'premises.keep': keepPremises,
  'cluster.edit': editCluster,
  'cluster.open': openCluster,
  'commitment.remove': removeCommitmentFromDraft,
  'commitment.save': saveCommitment,
  'commitment.say-which-holds': sayWhichHolds,
  'comment.resolve': resolveComment,
  'comment.write': writeComment,
  'conflict.settle': settleConflict,
  'funding.keep': keepFunding,
  'funding.remove': removeFunding,
  'gap.decline': declinePart,
  'gap.propose': proposeSplit,
  'gap.take': takePart,
  'flow.remove': removeFlowFromDraft,
  'flow.save': saveFlow,
  'factor.remove': removeFactor,
  'factor.save': saveFactor,
  'factor-set.discard': discardForCompany,
  'factor-set.discard-of-cluster': discardForCluster,
  'factor-set.remove': removeOfCompany,
  'factor-set.remove-of-cluster': removeOfCluster,
  'factor-set.take-in': takeInForCompany,
  'factor-set.take-in-for-cluster': takeInForCluster,
  'outlook.keep': keepOutlook,
  'output.save': saveOutput,
  'progress.report': reportProgress,
  'roadmap.approve': approveVersion,
  'roadmap.freeze': freezeVersion,
  'roadmap.merge': mergeRoadmapDraft,
  'roadmap.publish': publishVersion,
  'roadmap.sign': signVersion,
  'hub.keep': keepHub,
  'hub.remove': removeHub,
  'evidence.remove': removeEvidenceFromDraft,
  'import.choose': chooseFromImport,
  'import.commit': commitImport,
  'import.discard': discardImport,
  'import.from-register': importFromRegister,
  'inventory.begin-year': beginYear,
  'inventory.choose-year': chooseYear,
  'inventory.disclose': discloseYear,
  'inventory.restate': restateYear,
  'inventory.save': saveLines,
  'invitation.colleague': inviteColleague,
  'invitation.company': inviteCompany,
  'invitation.lead': inviteLead,
  'invitation.steward': inviteSteward,
  'invitation.withdraw-colleague': withdrawColleagueInvitation,
  'invitation.withdraw-from-cluster': withdrawClusterInvitation,
  'invitation.withdraw-lead': withdrawLeadInvitation,
  'measure.remove': removeMeasureFromDraft,
  'measure.save': saveMeasure,
  'public-goal.remove': removePublicGoal,
  'public-goal.save': savePublicGoal,
  'public-scheme.save': saveScheme,
  'public-table.discard': discardTable,
  'public-table.take-in': takeInTable,
  'role.name-steward': nameSteward,
  'role.remove-colleague': removeColleague,
  'role.remove-lead': removeLead,
  'role.remove-steward': removeSteward,
  'schedule.ask': askSchedule,
  'schedule.cancel': cancelSchedule,
  'schedule.take': takeSchedule,
  'scenario.follow': followScenario,
  'scenario.keep': keepScenario,
  'scenario.remove': removeScenario,
  'site.remove': removeSiteFromDraft,
  'site.save': saveSite,
  'submission.accept': acceptSubmission,
  'submission.explain': explainCheck,
  'submission.return': returnSubmission,
  'submission.send': sendSubmission,
  'verification.answer': answerVerifier,
  'verification.ask': askCompany,
  'verification.invite': inviteVerifier,
  'verification.record-opinion': recordOpinion,
  'verification.withdraw': withdrawVerifier,
} as const satisfies Record<string, { readonly permission: Permission }>

export type ActionName = keyof typeof actions
