ALTER TABLE "submission" ADD CONSTRAINT "submission_owner" UNIQUE("organisation_id","cluster_id","id");--> statement-breakpoint
CREATE TABLE "evidence" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"site_id" uuid,
	"year" integer,
	"line_id" uuid,
	"digest" text NOT NULL,
	"name" text NOT NULL,
	"added_by" uuid NOT NULL,
	"adder_name" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_once" UNIQUE NULLS NOT DISTINCT("organisation_id","cluster_id","site_id","year","line_id","digest")
);
--> statement-breakpoint
CREATE TABLE "evidence_file" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_file_organisation_id_cluster_id_digest_pk" PRIMARY KEY("organisation_id","cluster_id","digest")
);
--> statement-breakpoint
CREATE TABLE "submission_evidence" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "submission_evidence_submission_id_digest_pk" PRIMARY KEY("submission_id","digest")
);
--> statement-breakpoint
CREATE TABLE "engagement" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"organisation_name" text NOT NULL,
	"cluster_name" text NOT NULL,
	"currency" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"inviter_name" text NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"account_id" uuid,
	"verifier_name" text,
	"begun_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawer_name" text,
	CONSTRAINT "engagement_owner" UNIQUE("organisation_id","cluster_id","id"),
	CONSTRAINT "engagement_organisation" UNIQUE("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "opinion" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"engagement_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"submission_digest" text NOT NULL,
	"document" text NOT NULL,
	"digest" text NOT NULL,
	"statement_digest" text NOT NULL,
	"verifier_id" uuid NOT NULL,
	"proved_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "opinion_one" UNIQUE("organisation_id","cluster_id","engagement_id")
);
--> statement-breakpoint
CREATE TABLE "verification_message" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"engagement_id" uuid NOT NULL,
	"side" text NOT NULL,
	"body" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification_statement" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verification_statement_one" PRIMARY KEY("organisation_id","cluster_id","engagement_id")
);
--> statement-breakpoint
DROP INDEX "invitation_one_pending";--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "engagement_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_cluster_id_digest_evidence_file_organisation_id_cluster_id_digest_fk" FOREIGN KEY ("organisation_id","cluster_id","digest") REFERENCES "public"."evidence_file"("organisation_id","cluster_id","digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_cluster_id_site_id_site_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","site_id") REFERENCES "public"."site"("organisation_id","cluster_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_evidence" ADD CONSTRAINT "submission_evidence_organisation_id_cluster_id_submission_id_submission_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","submission_id") REFERENCES "public"."submission"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_evidence" ADD CONSTRAINT "submission_evidence_organisation_id_cluster_id_digest_evidence_file_organisation_id_cluster_id_digest_fk" FOREIGN KEY ("organisation_id","cluster_id","digest") REFERENCES "public"."evidence_file"("organisation_id","cluster_id","digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_organisation_id_cluster_id_submission_id_submission_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","submission_id") REFERENCES "public"."submission"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_organisation_id_cluster_id_engagement_id_engagement_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","engagement_id") REFERENCES "public"."engagement"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_organisation_id_cluster_id_submission_id_submission_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","submission_id") REFERENCES "public"."submission"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_organisation_id_cluster_id_statement_digest_evidence_file_organisation_id_cluster_id_digest_fk" FOREIGN KEY ("organisation_id","cluster_id","statement_digest") REFERENCES "public"."evidence_file"("organisation_id","cluster_id","digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_message" ADD CONSTRAINT "verification_message_organisation_id_cluster_id_engagement_id_engagement_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","engagement_id") REFERENCES "public"."engagement"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_statement" ADD CONSTRAINT "verification_statement_organisation_id_cluster_id_engagement_id_engagement_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","engagement_id") REFERENCES "public"."engagement"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_statement" ADD CONSTRAINT "verification_statement_organisation_id_cluster_id_digest_evidence_file_organisation_id_cluster_id_digest_fk" FOREIGN KEY ("organisation_id","cluster_id","digest") REFERENCES "public"."evidence_file"("organisation_id","cluster_id","digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "engagement_submission" ON "engagement" USING btree ("submission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "engagement_once" ON "engagement" USING btree ("account_id","submission_id") WHERE account_id is not null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "opinion_submission" ON "opinion" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "opinion_statement" ON "opinion" USING btree ("organisation_id","cluster_id","statement_digest");--> statement-breakpoint
CREATE INDEX "verification_message_engagement" ON "verification_message" USING btree ("engagement_id","at");--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_engagement_id_engagement_organisation_id_id_fk" FOREIGN KEY ("organisation_id","engagement_id") REFERENCES "public"."engagement"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_one_pending" ON "invitation" USING btree ("email","organisation_id",coalesce(cluster_id, '00000000-0000-0000-0000-000000000000'::uuid),"role",coalesce(engagement_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE accepted_at is null and voided_at is null;--> statement-breakpoint

-- A verifier is a member of nothing: the submissions they are engaged for, and no more, as long as the company does not withdraw it.
create function concord.engagements() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
  as $$ select coalesce(array_agg(distinct e.submission_id), '{}') from public.engagement e
        where e.account_id = concord.actor() and e.withdrawn_at is null $$;--> statement-breakpoint
create or replace function concord.current_actor(token text, idle_minutes integer) returns jsonb language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  found public.session%rowtype;
  answer jsonb;
begin
  select s.* into found from public.session s where s.token_hash = token;
  if not found.expires_at > clock_timestamp() or found.token_hash is null then return null; end if;
  if found.seen_at < clock_timestamp() - make_interval(mins => idle_minutes) then return null; end if;
  select jsonb_build_object(
    'accountId', a.id, 'email', a.email, 'name', a.name, 'provedAt', found.proved_at,
    'roles', coalesce((
      select jsonb_agg(jsonb_build_object('role', g.role, 'organisationId', g.organisation_id, 'organisationName', o.name, 'clusterId', g.cluster_id) order by o.name, g.role)
      from public.role_grant g join public.organisation o on o.id = g.organisation_id
      where g.account_id = a.id and g.revoked_at is null), '[]'),
    'memberships', coalesce((
      select jsonb_agg(jsonb_build_object('clusterId', c.id, 'clusterSlug', c.slug, 'clusterName', c.name, 'organisationId', o.id, 'organisationName', o.name) order by c.name, o.name)
      from (
        select m.cluster_id, m.organisation_id from public.cluster_member m
          where m.status = 'active' and exists (select 1 from public.role_grant g
            where g.account_id = a.id and g.revoked_at is null and g.cluster_id is null and g.organisation_id = m.organisation_id)
        union
        select g.cluster_id, g.organisation_id from public.role_grant g where g.account_id = a.id and g.revoked_at is null and g.cluster_id is not null
      ) x join public.cluster c on c.id = x.cluster_id join public.organisation o on o.id = x.organisation_id), '[]'),
    'engagements', coalesce((
      select jsonb_agg(jsonb_build_object('id', e.id, 'submissionId', e.submission_id, 'number', e.number, 'clusterId', e.cluster_id, 'clusterName', e.cluster_name, 'organisationId', e.organisation_id, 'organisationName', e.organisation_name) order by e.organisation_name, e.number, e.id)
      from public.engagement e where e.account_id = a.id and e.withdrawn_at is null), '[]')
  ) into answer from public.account a where a.id = found.account_id and a.suspended_at is null;
  if answer is not null and found.seen_at < clock_timestamp() - interval '1 minute' then
    update public.session set seen_at = clock_timestamp() where token_hash = token;
  end if;
  return answer;
end $$;--> statement-breakpoint

alter table engagement enable row level security;--> statement-breakpoint
alter table engagement force row level security;--> statement-breakpoint
create policy engagement_select on engagement for select using ((select concord.kind()) = 'auth' or organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or account_id = (select concord.actor()) and withdrawn_at is null);--> statement-breakpoint
create policy engagement_insert on engagement for insert with check (organisation_id = any ((select concord.organisations('company-admin'))::uuid[]) and invited_by = (select concord.actor()) and account_id is null and withdrawn_at is null and exists (select 1 from submission s where s.id = engagement.submission_id and s.organisation_id = engagement.organisation_id and s.cluster_id = engagement.cluster_id and s.number = engagement.number));--> statement-breakpoint
create policy engagement_update on engagement for update using ((select concord.kind()) = 'auth' or organisation_id = any ((select concord.organisations('company-admin'))::uuid[])) with check ((select concord.kind()) = 'auth' or organisation_id = any ((select concord.organisations('company-admin'))::uuid[]));--> statement-breakpoint
create policy engagement_delete on engagement for delete using (false);--> statement-breakpoint
create policy engagement_owner on engagement to current_user using (true) with check (true);
--> statement-breakpoint
alter table evidence_file enable row level security;--> statement-breakpoint
alter table evidence_file force row level security;--> statement-breakpoint
create policy evidence_file_select on evidence_file for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]) and (exists (select 1 from submission_evidence n where n.organisation_id = evidence_file.organisation_id and n.cluster_id = evidence_file.cluster_id and n.digest = evidence_file.digest) or exists (select 1 from opinion o where o.organisation_id = evidence_file.organisation_id and o.cluster_id = evidence_file.cluster_id and o.statement_digest = evidence_file.digest)) or exists (select 1 from submission_evidence n where n.organisation_id = evidence_file.organisation_id and n.cluster_id = evidence_file.cluster_id and n.digest = evidence_file.digest and n.submission_id = any ((select concord.engagements())::uuid[])) or exists (select 1 from verification_statement v where v.organisation_id = evidence_file.organisation_id and v.cluster_id = evidence_file.cluster_id and v.digest = evidence_file.digest) or added_by = (select concord.actor()) and exists (select 1 from engagement e where e.organisation_id = evidence_file.organisation_id and e.cluster_id = evidence_file.cluster_id and e.account_id = (select concord.actor()) and e.withdrawn_at is null));--> statement-breakpoint
create policy evidence_file_insert on evidence_file for insert with check (added_by = (select concord.actor()) and (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or exists (select 1 from engagement e where e.organisation_id = evidence_file.organisation_id and e.cluster_id = evidence_file.cluster_id and e.account_id = (select concord.actor()) and e.withdrawn_at is null)));--> statement-breakpoint
create policy evidence_file_update on evidence_file for update using (false) with check (false);--> statement-breakpoint
create policy evidence_file_delete on evidence_file for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or added_by = (select concord.actor()) and exists (select 1 from engagement e where e.organisation_id = evidence_file.organisation_id and e.cluster_id = evidence_file.cluster_id and e.account_id = (select concord.actor()) and e.withdrawn_at is null));
--> statement-breakpoint
alter table evidence enable row level security;--> statement-breakpoint
alter table evidence force row level security;--> statement-breakpoint
create policy evidence_select on evidence for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy evidence_insert on evidence for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) and added_by = (select concord.actor()));--> statement-breakpoint
create policy evidence_update on evidence for update using (false) with check (false);--> statement-breakpoint
create policy evidence_delete on evidence for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));
--> statement-breakpoint
alter table submission_evidence enable row level security;--> statement-breakpoint
alter table submission_evidence force row level security;--> statement-breakpoint
create policy submission_evidence_select on submission_evidence for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]) or submission_id = any ((select concord.engagements())::uuid[]));--> statement-breakpoint
create policy submission_evidence_insert on submission_evidence for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) and exists (select 1 from submission s where s.id = submission_evidence.submission_id and s.organisation_id = submission_evidence.organisation_id and s.cluster_id = submission_evidence.cluster_id and s.submitted_by = (select concord.actor())));--> statement-breakpoint
create policy submission_evidence_update on submission_evidence for update using (false) with check (false);--> statement-breakpoint
create policy submission_evidence_delete on submission_evidence for delete using (false);--> statement-breakpoint
create trigger submission_evidence_stays before update or delete on submission_evidence for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger submission_evidence_stays_whole before truncate on submission_evidence execute function concord.refuse_change();
--> statement-breakpoint
alter table verification_message enable row level security;--> statement-breakpoint
alter table verification_message force row level security;--> statement-breakpoint
create policy verification_message_select on verification_message for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or exists (select 1 from engagement e where e.organisation_id = verification_message.organisation_id and e.cluster_id = verification_message.cluster_id and e.account_id = (select concord.actor()) and e.withdrawn_at is null and e.id = verification_message.engagement_id));--> statement-breakpoint
create policy verification_message_insert on verification_message for insert with check (author_id = (select concord.actor()) and (side = 'verifier' and exists (select 1 from engagement e where e.organisation_id = verification_message.organisation_id and e.cluster_id = verification_message.cluster_id and e.account_id = (select concord.actor()) and e.withdrawn_at is null and e.id = verification_message.engagement_id) or side = 'company' and organisation_id = any ((select concord.organisations('contributor', 'company-admin'))::uuid[]) and exists (select 1 from engagement e where e.organisation_id = verification_message.organisation_id and e.cluster_id = verification_message.cluster_id and e.id = verification_message.engagement_id and e.account_id is not null and e.withdrawn_at is null)));--> statement-breakpoint
create policy verification_message_update on verification_message for update using (false) with check (false);--> statement-breakpoint
create policy verification_message_delete on verification_message for delete using (false);--> statement-breakpoint
create trigger verification_message_stays before update or delete on verification_message for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger verification_message_stays_whole before truncate on verification_message execute function concord.refuse_change();
--> statement-breakpoint
alter table verification_statement enable row level security;--> statement-breakpoint
alter table verification_statement force row level security;--> statement-breakpoint
create policy verification_statement_select on verification_statement for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or exists (select 1 from engagement e where e.organisation_id = verification_statement.organisation_id and e.cluster_id = verification_statement.cluster_id and e.account_id = (select concord.actor()) and e.withdrawn_at is null and e.id = verification_statement.engagement_id));--> statement-breakpoint
create policy verification_statement_insert on verification_statement for insert with check (exists (select 1 from engagement e where e.organisation_id = verification_statement.organisation_id and e.cluster_id = verification_statement.cluster_id and e.account_id = (select concord.actor()) and e.withdrawn_at is null and e.id = verification_statement.engagement_id) and not exists (select 1 from opinion o where o.engagement_id = verification_statement.engagement_id));--> statement-breakpoint
create policy verification_statement_update on verification_statement for update using (exists (select 1 from engagement e where e.organisation_id = verification_statement.organisation_id and e.cluster_id = verification_statement.cluster_id and e.account_id = (select concord.actor()) and e.withdrawn_at is null and e.id = verification_statement.engagement_id) and not exists (select 1 from opinion o where o.engagement_id = verification_statement.engagement_id)) with check (exists (select 1 from engagement e where e.organisation_id = verification_statement.organisation_id and e.cluster_id = verification_statement.cluster_id and e.account_id = (select concord.actor()) and e.withdrawn_at is null and e.id = verification_statement.engagement_id) and not exists (select 1 from opinion o where o.engagement_id = verification_statement.engagement_id));--> statement-breakpoint
create policy verification_statement_delete on verification_statement for delete using (false);
--> statement-breakpoint
alter table opinion enable row level security;--> statement-breakpoint
alter table opinion force row level security;--> statement-breakpoint
create policy opinion_select on opinion for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]) or submission_id = any ((select concord.engagements())::uuid[]));--> statement-breakpoint
create policy opinion_insert on opinion for insert with check (verifier_id = (select concord.actor()) and exists (select 1 from engagement e where e.organisation_id = opinion.organisation_id and e.cluster_id = opinion.cluster_id and e.account_id = (select concord.actor()) and e.withdrawn_at is null and e.id = opinion.engagement_id and e.submission_id = opinion.submission_id) and exists (select 1 from submission s where s.id = opinion.submission_id and s.organisation_id = opinion.organisation_id and s.cluster_id = opinion.cluster_id and s.digest = opinion.submission_digest) and exists (select 1 from verification_statement v where v.engagement_id = opinion.engagement_id and v.digest = opinion.statement_digest));--> statement-breakpoint
create policy opinion_update on opinion for update using (false) with check (false);--> statement-breakpoint
create policy opinion_delete on opinion for delete using (false);--> statement-breakpoint
create trigger opinion_stays before update or delete on opinion for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger opinion_stays_whole before truncate on opinion execute function concord.refuse_change();
--> statement-breakpoint
create policy evidence_file_owner on evidence_file to current_user using (true) with check (true);--> statement-breakpoint
-- Whether a file is still known, for whoever is about to erase its bytes: a verifier does not see every file of the company, and must
-- not erase one that the company has attached meanwhile. Whoever has no business there is told that it is.
create function concord.keeps_file(organisation uuid, cluster uuid, digest text) returns boolean language sql stable security definer set search_path = pg_catalog, public
  as $$ select not (organisation = any (concord.organisations('contributor'))
          or exists (select 1 from public.engagement e where e.account_id = concord.actor() and e.withdrawn_at is null
            and e.organisation_id = organisation and e.cluster_id = cluster))
        or exists (select 1 from public.evidence_file f
          where f.organisation_id = organisation and f.cluster_id = cluster and f.digest = keeps_file.digest) $$;--> statement-breakpoint
-- Of an engagement only two things happen, each once: somebody takes it up, and the company withdraws it.
create function concord.guard_engagement() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (new.organisation_id, new.cluster_id, new.id, new.submission_id, new.number, new.organisation_name, new.cluster_name, new.currency, new.invited_by, new.inviter_name, new.invited_at)
     is distinct from (old.organisation_id, old.cluster_id, old.id, old.submission_id, old.number, old.organisation_name, old.cluster_name, old.currency, old.invited_by, old.inviter_name, old.invited_at) then
    raise exception 'what a verifier was invited to is never changed' using errcode = 'restrict_violation';
  end if;
  if (new.account_id, new.verifier_name, new.begun_at) is distinct from (old.account_id, old.verifier_name, old.begun_at)
     and (old.account_id is not null or old.withdrawn_at is not null or concord.kind() is distinct from 'auth') then
    raise exception 'an engagement is taken up once, by its invitation' using errcode = 'restrict_violation';
  end if;
  if (new.withdrawn_at, new.withdrawer_name) is distinct from (old.withdrawn_at, old.withdrawer_name)
     and (old.withdrawn_at is not null or concord.kind() is not distinct from 'auth') then
    raise exception 'an engagement is withdrawn once, by its company' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger engagement_forward before update on engagement for each row execute function concord.guard_engagement();--> statement-breakpoint

-- What a verifier reads of the rooms there were before: the submission and how it stands. Their readings are noted like a steward's.
drop policy submission_select on submission;--> statement-breakpoint
create policy submission_select on submission for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]) or cluster_id = (select concord.merging()) or id = any ((select concord.engagements())::uuid[]));--> statement-breakpoint
drop policy submission_standing_select on submission_standing;--> statement-breakpoint
create policy submission_standing_select on submission_standing for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.clusters())::uuid[]) or (select concord.is_staff()) or submission_id = any ((select concord.engagements())::uuid[]));--> statement-breakpoint
drop policy reading_select on reading;--> statement-breakpoint
create policy reading_select on reading for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]) or reader_id = (select concord.actor()) and submission_id = any ((select concord.engagements())::uuid[]));--> statement-breakpoint
drop policy reading_insert on reading;--> statement-breakpoint
create policy reading_insert on reading for insert with check (reader_id = (select concord.actor()) and (cluster_id = any ((select concord.holding('steward'))::uuid[]) or exists (select 1 from engagement e where e.organisation_id = reading.organisation_id and e.cluster_id = reading.cluster_id and e.account_id = (select concord.actor()) and e.withdrawn_at is null and e.submission_id = reading.submission_id)));--> statement-breakpoint
drop policy invitation_insert on invitation;--> statement-breakpoint
create policy invitation_insert on invitation for insert with check ((role in ('contributor', 'signatory', 'company-admin')) and (organisation_id = any ((select concord.organisations('company-admin'))::uuid[])) or (role = 'verifier') and (organisation_id = any ((select concord.organisations('company-admin'))::uuid[])) and exists (select 1 from engagement e where e.id = invitation.engagement_id and e.organisation_id = invitation.organisation_id and e.account_id is null and e.withdrawn_at is null) or (role in ('company-admin', 'steward')) and (cluster_id = any ((select concord.holding('lead'))::uuid[])) or (role = 'lead') and ((select concord.is_staff())));--> statement-breakpoint
alter table invitation add constraint invitation_verifier check ((role = 'verifier') = (engagement_id is not null));--> statement-breakpoint
alter table evidence
  add constraint evidence_place check ((site_id is null) = (year is null) and (year is null) = (line_id is null)),
  add constraint evidence_digest check (digest ~ '^[0-9a-f]{64}$');--> statement-breakpoint
alter table evidence_file add constraint evidence_file_bytes check (bytes > 0 and bytes <= 10000000);--> statement-breakpoint
alter table verification_message add constraint verification_message_side check (side in ('verifier', 'company'));
