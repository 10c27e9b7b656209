-- Row-level security on every table, forced, with one policy a command (TRUST A).
-- Functions stand in sub-selects so that they run once a query. `false` means: nobody, by any road.

alter table account enable row level security;--> statement-breakpoint
alter table account force row level security;--> statement-breakpoint
create policy account_select on account for select using ((select concord.kind()) = 'auth' or id = (select concord.actor()) or exists (select 1 from role_grant g where g.account_id = account.id));--> statement-breakpoint
create policy account_insert on account for insert with check ((select concord.kind()) = 'auth');--> statement-breakpoint
create policy account_update on account for update using ((select concord.kind()) = 'auth' or id = (select concord.actor())) with check ((select concord.kind()) = 'auth' or id = (select concord.actor()));--> statement-breakpoint
create policy account_delete on account for delete using (false);--> statement-breakpoint
create policy account_owner on account to current_user using (true) with check (true);--> statement-breakpoint

alter table credential enable row level security;--> statement-breakpoint
alter table credential force row level security;--> statement-breakpoint
create policy credential_select on credential for select using ((select concord.kind()) = 'auth');--> statement-breakpoint
create policy credential_insert on credential for insert with check ((select concord.kind()) = 'auth');--> statement-breakpoint
create policy credential_update on credential for update using ((select concord.kind()) = 'auth') with check ((select concord.kind()) = 'auth');--> statement-breakpoint
create policy credential_delete on credential for delete using (false);--> statement-breakpoint
create policy credential_owner on credential to current_user using (true) with check (true);--> statement-breakpoint

alter table session enable row level security;--> statement-breakpoint
alter table session force row level security;--> statement-breakpoint
create policy session_select on session for select using ((select concord.kind()) = 'auth' or account_id = (select concord.actor()));--> statement-breakpoint
create policy session_insert on session for insert with check ((select concord.kind()) = 'auth');--> statement-breakpoint
create policy session_update on session for update using ((select concord.kind()) = 'auth') with check ((select concord.kind()) = 'auth');--> statement-breakpoint
create policy session_delete on session for delete using ((select concord.kind()) = 'auth' or account_id = (select concord.actor()));--> statement-breakpoint
create policy session_owner on session to current_user using (true) with check (true);--> statement-breakpoint

alter table sign_in_attempt enable row level security;--> statement-breakpoint
alter table sign_in_attempt force row level security;--> statement-breakpoint
create policy sign_in_attempt_select on sign_in_attempt for select using ((select concord.kind()) = 'auth');--> statement-breakpoint
create policy sign_in_attempt_insert on sign_in_attempt for insert with check ((select concord.kind()) = 'auth');--> statement-breakpoint
create policy sign_in_attempt_update on sign_in_attempt for update using (false) with check (false);--> statement-breakpoint
create policy sign_in_attempt_delete on sign_in_attempt for delete using ((select concord.kind()) = 'auth');--> statement-breakpoint

alter table role_grant enable row level security;--> statement-breakpoint
alter table role_grant force row level security;--> statement-breakpoint
create policy role_grant_select on role_grant for select using ((select concord.kind()) = 'auth' or account_id = (select concord.actor()) or organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('lead'))::uuid[]) or (role in ('lead', 'steward', 'staff')) and ((select concord.is_staff())) or (role in ('lead', 'steward')) and (cluster_id = any ((select concord.clusters())::uuid[])));--> statement-breakpoint
create policy role_grant_insert on role_grant for insert with check ((select concord.kind()) = 'auth' or (role = 'steward') and (cluster_id = any ((select concord.holding('lead'))::uuid[])));--> statement-breakpoint
create policy role_grant_update on role_grant for update using ((cluster_id is null) and (organisation_id = any ((select concord.organisations('company-admin'))::uuid[])) or (role = 'steward') and (cluster_id = any ((select concord.holding('lead'))::uuid[])) or (role = 'lead') and ((select concord.is_staff()))) with check ((cluster_id is null) and (organisation_id = any ((select concord.organisations('company-admin'))::uuid[])) or (role = 'steward') and (cluster_id = any ((select concord.holding('lead'))::uuid[])) or (role = 'lead') and ((select concord.is_staff())));--> statement-breakpoint
create policy role_grant_delete on role_grant for delete using (false);--> statement-breakpoint
create policy role_grant_owner on role_grant to current_user using (true) with check (true);--> statement-breakpoint

alter table invitation enable row level security;--> statement-breakpoint
alter table invitation force row level security;--> statement-breakpoint
create policy invitation_select on invitation for select using ((select concord.kind()) = 'auth' or organisation_id = any ((select concord.organisations('company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('lead'))::uuid[]) or (role = 'lead') and ((select concord.is_staff())));--> statement-breakpoint
create policy invitation_insert on invitation for insert with check ((role in ('contributor', 'signatory', 'company-admin')) and (organisation_id = any ((select concord.organisations('company-admin'))::uuid[])) or (role in ('company-admin', 'steward')) and (cluster_id = any ((select concord.holding('lead'))::uuid[])) or (role = 'lead') and ((select concord.is_staff())));--> statement-breakpoint
create policy invitation_update on invitation for update using ((select concord.kind()) = 'auth' or organisation_id = any ((select concord.organisations('company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('lead'))::uuid[]) or (role = 'lead') and ((select concord.is_staff()))) with check ((select concord.kind()) = 'auth' or organisation_id = any ((select concord.organisations('company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('lead'))::uuid[]) or (role = 'lead') and ((select concord.is_staff())));--> statement-breakpoint
create policy invitation_delete on invitation for delete using (false);--> statement-breakpoint

alter table password_reset enable row level security;--> statement-breakpoint
alter table password_reset force row level security;--> statement-breakpoint
create policy password_reset_select on password_reset for select using ((select concord.kind()) = 'auth');--> statement-breakpoint
create policy password_reset_insert on password_reset for insert with check ((select concord.kind()) = 'auth');--> statement-breakpoint
create policy password_reset_update on password_reset for update using ((select concord.kind()) = 'auth') with check ((select concord.kind()) = 'auth');--> statement-breakpoint
create policy password_reset_delete on password_reset for delete using (false);--> statement-breakpoint

alter table mail enable row level security;--> statement-breakpoint
alter table mail force row level security;--> statement-breakpoint
create policy mail_select on mail for select using ((select concord.kind()) = 'mail');--> statement-breakpoint
create policy mail_insert on mail for insert with check ((select concord.kind()) = 'auth' or (select concord.actor()) is not null);--> statement-breakpoint
create policy mail_update on mail for update using ((select concord.kind()) = 'mail') with check ((select concord.kind()) = 'mail');--> statement-breakpoint
create policy mail_delete on mail for delete using (false);--> statement-breakpoint

alter table organisation enable row level security;--> statement-breakpoint
alter table organisation force row level security;--> statement-breakpoint
create policy organisation_select on organisation for select using ((select concord.kind()) = 'auth' or id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or (select concord.is_staff()) or exists (select 1 from cluster_member m where m.organisation_id = organisation.id) or exists (select 1 from cluster c where c.office_id = organisation.id));--> statement-breakpoint
create policy organisation_insert on organisation for insert with check ((kind = 'company') and ((select cardinality(concord.holding('lead'))) > 0) or (kind = 'cluster-office') and ((select concord.is_staff())));--> statement-breakpoint
create policy organisation_update on organisation for update using (id = any ((select concord.organisations('company-admin'))::uuid[])) with check (id = any ((select concord.organisations('company-admin'))::uuid[]));--> statement-breakpoint
create policy organisation_delete on organisation for delete using (false);--> statement-breakpoint
create policy organisation_owner on organisation to current_user using (true) with check (true);--> statement-breakpoint

alter table cluster enable row level security;--> statement-breakpoint
alter table cluster force row level security;--> statement-breakpoint
create policy cluster_select on cluster for select using (id = any ((select concord.clusters())::uuid[]) or (select concord.is_staff()) or published_at is not null and (select concord.kind()) is not null or (select concord.kind()) = 'auth');--> statement-breakpoint
create policy cluster_insert on cluster for insert with check ((select concord.is_staff()));--> statement-breakpoint
create policy cluster_update on cluster for update using (id = any ((select concord.holding('lead'))::uuid[]) or (select concord.is_staff())) with check (id = any ((select concord.holding('lead'))::uuid[]) or (select concord.is_staff()));--> statement-breakpoint
create policy cluster_delete on cluster for delete using (false);--> statement-breakpoint
create policy cluster_owner on cluster to current_user using (true) with check (true);--> statement-breakpoint

alter table cluster_member enable row level security;--> statement-breakpoint
alter table cluster_member force row level security;--> statement-breakpoint
create policy cluster_member_select on cluster_member for select using (cluster_id = any ((select concord.clusters())::uuid[]) or organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or (select concord.is_staff()) or (select concord.kind()) = 'auth');--> statement-breakpoint
create policy cluster_member_insert on cluster_member for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy cluster_member_update on cluster_member for update using (cluster_id = any ((select concord.holding('lead'))::uuid[]) or (select concord.kind()) = 'auth') with check (cluster_id = any ((select concord.holding('lead'))::uuid[]) or (select concord.kind()) = 'auth');--> statement-breakpoint
create policy cluster_member_delete on cluster_member for delete using (false);--> statement-breakpoint
create policy cluster_member_owner on cluster_member to current_user using (true) with check (true);--> statement-breakpoint

alter table released_figures enable row level security;--> statement-breakpoint
alter table released_figures force row level security;--> statement-breakpoint
create policy released_figures_select on released_figures for select using (cluster_id = any ((select concord.clusters())::uuid[]) or (select concord.is_staff()) or cluster_id = any ((select concord.published())::uuid[]));--> statement-breakpoint
create policy released_figures_insert on released_figures for insert with check (cluster_id = any ((select concord.clusters())::uuid[]) or (select concord.is_staff()));--> statement-breakpoint
create policy released_figures_update on released_figures for update using (cluster_id = any ((select concord.clusters())::uuid[]) or (select concord.is_staff())) with check (cluster_id = any ((select concord.clusters())::uuid[]) or (select concord.is_staff()));--> statement-breakpoint
create policy released_figures_delete on released_figures for delete using (false);--> statement-breakpoint

alter table site enable row level security;--> statement-breakpoint
alter table site force row level security;--> statement-breakpoint
create policy site_select on site for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy site_insert on site for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy site_update on site for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or organisation_id = any ((select concord.organisations('company-admin'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or organisation_id = any ((select concord.organisations('company-admin'))::uuid[]));--> statement-breakpoint
create policy site_delete on site for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint

alter table site_emission enable row level security;--> statement-breakpoint
alter table site_emission force row level security;--> statement-breakpoint
create policy site_emission_select on site_emission for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy site_emission_insert on site_emission for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy site_emission_update on site_emission for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or organisation_id = any ((select concord.organisations('company-admin'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or organisation_id = any ((select concord.organisations('company-admin'))::uuid[]));--> statement-breakpoint
create policy site_emission_delete on site_emission for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint

alter table commitment enable row level security;--> statement-breakpoint
alter table commitment force row level security;--> statement-breakpoint
create policy commitment_select on commitment for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy commitment_insert on commitment for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy commitment_update on commitment for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or organisation_id = any ((select concord.organisations('company-admin'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or organisation_id = any ((select concord.organisations('company-admin'))::uuid[]));--> statement-breakpoint
create policy commitment_delete on commitment for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint

alter table measure enable row level security;--> statement-breakpoint
alter table measure force row level security;--> statement-breakpoint
create policy measure_select on measure for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy measure_insert on measure for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy measure_update on measure for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or organisation_id = any ((select concord.organisations('company-admin'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or organisation_id = any ((select concord.organisations('company-admin'))::uuid[]));--> statement-breakpoint
create policy measure_delete on measure for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint

alter table import_preview enable row level security;--> statement-breakpoint
alter table import_preview force row level security;--> statement-breakpoint
create policy import_preview_select on import_preview for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy import_preview_insert on import_preview for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy import_preview_update on import_preview for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy import_preview_delete on import_preview for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint

alter table submission enable row level security;--> statement-breakpoint
alter table submission force row level security;--> statement-breakpoint
create policy submission_select on submission for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]) or cluster_id = (select concord.merging()));--> statement-breakpoint
create policy submission_insert on submission for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy submission_update on submission for update using (false) with check (false);--> statement-breakpoint
create policy submission_delete on submission for delete using (false);--> statement-breakpoint
create trigger submission_stays before update or delete on submission for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger submission_stays_whole before truncate on submission execute function concord.refuse_change();--> statement-breakpoint

alter table submission_standing enable row level security;--> statement-breakpoint
alter table submission_standing force row level security;--> statement-breakpoint
create policy submission_standing_select on submission_standing for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.clusters())::uuid[]) or (select concord.is_staff()));--> statement-breakpoint
create policy submission_standing_insert on submission_standing for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy submission_standing_update on submission_standing for update using (cluster_id = any ((select concord.holding('steward'))::uuid[]) or organisation_id = any ((select concord.organisations('contributor'))::uuid[])) with check (cluster_id = any ((select concord.holding('steward'))::uuid[]) or organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy submission_standing_delete on submission_standing for delete using (false);--> statement-breakpoint

alter table submission_remark enable row level security;--> statement-breakpoint
alter table submission_remark force row level security;--> statement-breakpoint
create policy submission_remark_select on submission_remark for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy submission_remark_insert on submission_remark for insert with check (cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy submission_remark_update on submission_remark for update using (false) with check (false);--> statement-breakpoint
create policy submission_remark_delete on submission_remark for delete using (false);--> statement-breakpoint
create trigger submission_remark_stays before update or delete on submission_remark for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger submission_remark_stays_whole before truncate on submission_remark execute function concord.refuse_change();--> statement-breakpoint

alter table reading enable row level security;--> statement-breakpoint
alter table reading force row level security;--> statement-breakpoint
create policy reading_select on reading for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy reading_insert on reading for insert with check ((cluster_id = any ((select concord.holding('steward'))::uuid[])) and (reader_id = (select concord.actor())));--> statement-breakpoint
create policy reading_update on reading for update using (false) with check (false);--> statement-breakpoint
create policy reading_delete on reading for delete using (false);--> statement-breakpoint
create trigger reading_stays before update or delete on reading for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger reading_stays_whole before truncate on reading execute function concord.refuse_change();--> statement-breakpoint

alter table emission_fact enable row level security;--> statement-breakpoint
alter table emission_fact force row level security;--> statement-breakpoint
create policy emission_fact_select on emission_fact for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]) or cluster_id = (select concord.merging()) or (class = 'public') and (cluster_id = any ((select concord.clusters())::uuid[]) or (select concord.is_staff())) or (class = 'members') and (cluster_id = any ((select concord.clusters())::uuid[])));--> statement-breakpoint
create policy emission_fact_insert on emission_fact for insert with check (cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy emission_fact_update on emission_fact for update using (false) with check (false);--> statement-breakpoint
create policy emission_fact_delete on emission_fact for delete using (cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint

alter table roadmap_draft enable row level security;--> statement-breakpoint
alter table roadmap_draft force row level security;--> statement-breakpoint
create policy roadmap_draft_select on roadmap_draft for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy roadmap_draft_insert on roadmap_draft for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy roadmap_draft_update on roadmap_draft for update using (false) with check (false);--> statement-breakpoint
create policy roadmap_draft_delete on roadmap_draft for delete using (false);--> statement-breakpoint
create trigger roadmap_draft_stays before update or delete on roadmap_draft for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger roadmap_draft_stays_whole before truncate on roadmap_draft execute function concord.refuse_change();--> statement-breakpoint

alter table conflict_record enable row level security;--> statement-breakpoint
alter table conflict_record force row level security;--> statement-breakpoint
create policy conflict_record_select on conflict_record for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy conflict_record_insert on conflict_record for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy conflict_record_update on conflict_record for update using (false) with check (false);--> statement-breakpoint
create policy conflict_record_delete on conflict_record for delete using (false);--> statement-breakpoint
create trigger conflict_record_stays before update or delete on conflict_record for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger conflict_record_stays_whole before truncate on conflict_record execute function concord.refuse_change();--> statement-breakpoint

alter table conflict_detail enable row level security;--> statement-breakpoint
alter table conflict_detail force row level security;--> statement-breakpoint
create policy conflict_detail_select on conflict_detail for select using ((not confidential) and (cluster_id = any ((select concord.clusters())::uuid[])) or cluster_id = any ((select concord.holding('steward'))::uuid[]) or (cluster_id = any ((select concord.clusters())::uuid[])) and (parties && (select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy conflict_detail_insert on conflict_detail for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy conflict_detail_update on conflict_detail for update using (false) with check (false);--> statement-breakpoint
create policy conflict_detail_delete on conflict_detail for delete using (false);--> statement-breakpoint
create trigger conflict_detail_stays before update or delete on conflict_detail for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger conflict_detail_stays_whole before truncate on conflict_detail execute function concord.refuse_change();--> statement-breakpoint

alter table member_result enable row level security;--> statement-breakpoint
alter table member_result force row level security;--> statement-breakpoint
create policy member_result_select on member_result for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy member_result_insert on member_result for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy member_result_update on member_result for update using (false) with check (false);--> statement-breakpoint
create policy member_result_delete on member_result for delete using (false);--> statement-breakpoint
create trigger member_result_stays before update or delete on member_result for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger member_result_stays_whole before truncate on member_result execute function concord.refuse_change();--> statement-breakpoint

alter table resolution enable row level security;--> statement-breakpoint
alter table resolution force row level security;--> statement-breakpoint
create policy resolution_select on resolution for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy resolution_insert on resolution for insert with check ((cluster_id = any ((select concord.holding('lead'))::uuid[])) and (decided_by = (select concord.actor())));--> statement-breakpoint
create policy resolution_update on resolution for update using (false) with check (false);--> statement-breakpoint
create policy resolution_delete on resolution for delete using (false);--> statement-breakpoint
create trigger resolution_stays before update or delete on resolution for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger resolution_stays_whole before truncate on resolution execute function concord.refuse_change();--> statement-breakpoint

alter table frozen_version enable row level security;--> statement-breakpoint
alter table frozen_version force row level security;--> statement-breakpoint
create policy frozen_version_select on frozen_version for select using (cluster_id = any ((select concord.clusters())::uuid[]) or cluster_id = any ((select concord.published())::uuid[]) and publication = 'public');--> statement-breakpoint
create policy frozen_version_insert on frozen_version for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy frozen_version_update on frozen_version for update using (false) with check (false);--> statement-breakpoint
create policy frozen_version_delete on frozen_version for delete using (false);--> statement-breakpoint
create trigger frozen_version_stays before update or delete on frozen_version for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger frozen_version_stays_whole before truncate on frozen_version execute function concord.refuse_change();--> statement-breakpoint

alter table frozen_standing enable row level security;--> statement-breakpoint
alter table frozen_standing force row level security;--> statement-breakpoint
create policy frozen_standing_select on frozen_standing for select using (cluster_id = any ((select concord.clusters())::uuid[]) or cluster_id = any ((select concord.published())::uuid[]));--> statement-breakpoint
create policy frozen_standing_insert on frozen_standing for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy frozen_standing_update on frozen_standing for update using (cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.clusters())::uuid[]) and (select cardinality(concord.organisations('signatory'))) > 0) with check (cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.clusters())::uuid[]) and (select cardinality(concord.organisations('signatory'))) > 0);--> statement-breakpoint
create policy frozen_standing_delete on frozen_standing for delete using (false);--> statement-breakpoint

alter table stance enable row level security;--> statement-breakpoint
alter table stance force row level security;--> statement-breakpoint
create policy stance_select on stance for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy stance_insert on stance for insert with check ((organisation_id = any ((select concord.organisations('signatory'))::uuid[])) and (cluster_id = any ((select concord.clusters())::uuid[])) and (signer_id = (select concord.actor())));--> statement-breakpoint
create policy stance_update on stance for update using (false) with check (false);--> statement-breakpoint
create policy stance_delete on stance for delete using (false);--> statement-breakpoint
create trigger stance_stays before update or delete on stance for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger stance_stays_whole before truncate on stance execute function concord.refuse_change();--> statement-breakpoint

alter table comment enable row level security;--> statement-breakpoint
alter table comment force row level security;--> statement-breakpoint
create policy comment_select on comment for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy comment_insert on comment for insert with check ((cluster_id = any ((select concord.clusters())::uuid[])) and (author_id = (select concord.actor())));--> statement-breakpoint
create policy comment_update on comment for update using (cluster_id = any ((select concord.clusters())::uuid[])) with check (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy comment_delete on comment for delete using (false);--> statement-breakpoint

alter table progress_report enable row level security;--> statement-breakpoint
alter table progress_report force row level security;--> statement-breakpoint
create policy progress_report_select on progress_report for select using (cluster_id = any ((select concord.clusters())::uuid[]) or (select concord.is_staff()) or cluster_id = any ((select concord.published())::uuid[]));--> statement-breakpoint
create policy progress_report_insert on progress_report for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy progress_report_update on progress_report for update using (false) with check (false);--> statement-breakpoint
create policy progress_report_delete on progress_report for delete using (false);--> statement-breakpoint
create trigger progress_report_stays before update or delete on progress_report for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger progress_report_stays_whole before truncate on progress_report execute function concord.refuse_change();--> statement-breakpoint

alter table audit_entry enable row level security;--> statement-breakpoint
alter table audit_entry force row level security;--> statement-breakpoint
create policy audit_entry_select on audit_entry for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('lead'))::uuid[]) or (organisation_id is null) and (cluster_id = any ((select concord.clusters())::uuid[])) or (cluster_id is null and organisation_id is null) and ((select concord.is_staff()) or actor_id = (select concord.actor())));--> statement-breakpoint
create policy audit_entry_insert on audit_entry for insert with check (false);--> statement-breakpoint
create policy audit_entry_update on audit_entry for update using (false) with check (false);--> statement-breakpoint
create policy audit_entry_delete on audit_entry for delete using (false);--> statement-breakpoint
create policy audit_entry_owner on audit_entry to current_user using (true) with check (true);--> statement-breakpoint
create trigger audit_entry_stays before update or delete on audit_entry for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger audit_entry_stays_whole before truncate on audit_entry execute function concord.refuse_change();--> statement-breakpoint

alter table audit_head enable row level security;--> statement-breakpoint
alter table audit_head force row level security;--> statement-breakpoint
create policy audit_head_select on audit_head for select using (false);--> statement-breakpoint
create policy audit_head_insert on audit_head for insert with check (false);--> statement-breakpoint
create policy audit_head_update on audit_head for update using (false) with check (false);--> statement-breakpoint
create policy audit_head_delete on audit_head for delete using (false);--> statement-breakpoint
create policy audit_head_owner on audit_head to current_user using (true) with check (true);--> statement-breakpoint

alter table idempotency enable row level security;--> statement-breakpoint
alter table idempotency force row level security;--> statement-breakpoint
create policy idempotency_select on idempotency for select using (account_id = (select concord.actor()));--> statement-breakpoint
create policy idempotency_insert on idempotency for insert with check (account_id = (select concord.actor()));--> statement-breakpoint
create policy idempotency_update on idempotency for update using (account_id = (select concord.actor())) with check (account_id = (select concord.actor()));--> statement-breakpoint
create policy idempotency_delete on idempotency for delete using (account_id = (select concord.actor()));
