CREATE TABLE "cluster_outlook" (
	"cluster_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text,
	"kept_by" uuid NOT NULL,
	"keeper_name" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cluster_outlook_cluster_id_number_pk" PRIMARY KEY("cluster_id","number")
);
--> statement-breakpoint
ALTER TABLE "cluster_outlook" ADD CONSTRAINT "cluster_outlook_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table cluster_outlook enable row level security;--> statement-breakpoint
alter table cluster_outlook force row level security;--> statement-breakpoint
create policy cluster_outlook_select on cluster_outlook for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy cluster_outlook_insert on cluster_outlook for insert with check ((cluster_id = any ((select concord.holding('lead'))::uuid[])) and (kept_by = (select concord.actor())));--> statement-breakpoint
create policy cluster_outlook_update on cluster_outlook for update using (false) with check (false);--> statement-breakpoint
create policy cluster_outlook_delete on cluster_outlook for delete using (false);--> statement-breakpoint
create trigger cluster_outlook_stays before update or delete on cluster_outlook for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger cluster_outlook_stays_whole before truncate on cluster_outlook execute function concord.refuse_change();--> statement-breakpoint

-- The Forum's map of gaps names the benchmark a cluster chose.
drop policy cluster_benchmark_select on cluster_benchmark;--> statement-breakpoint
create policy cluster_benchmark_select on cluster_benchmark for select using (cluster_id = any ((select concord.clusters())::uuid[]) or (select concord.is_staff()));

--> statement-breakpoint
CREATE TABLE "site_output" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"unit" text NOT NULL,
	"points" jsonb NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "site_output_organisation_id_cluster_id_site_id_pk" PRIMARY KEY("organisation_id","cluster_id","site_id")
);
--> statement-breakpoint
ALTER TABLE "ledger_basis" ADD COLUMN "split" jsonb;--> statement-breakpoint
ALTER TABLE "ledger_release" ADD COLUMN "split" jsonb;--> statement-breakpoint
ALTER TABLE "site_output" ADD CONSTRAINT "site_output_organisation_id_cluster_id_site_id_site_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","site_id") REFERENCES "public"."site"("organisation_id","cluster_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
alter table site_output enable row level security;--> statement-breakpoint
alter table site_output force row level security;--> statement-breakpoint
create policy site_output_select on site_output for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy site_output_insert on site_output for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy site_output_update on site_output for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy site_output_delete on site_output for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));

--> statement-breakpoint
CREATE TABLE "gap_answer" (
	"proposal_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"answered_by" uuid NOT NULL,
	"answerer_name" text NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gap_answer_proposal_id_organisation_id_answer_pk" PRIMARY KEY("proposal_id","organisation_id","answer")
);
--> statement-breakpoint
ALTER TABLE "gap_answer" ADD CONSTRAINT "gap_answer_proposal_id_organisation_id_gap_share_proposal_id_organisation_id_fk" FOREIGN KEY ("proposal_id","organisation_id") REFERENCES "public"."gap_share"("proposal_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table gap_answer add constraint gap_answer_known check (answer in ('taken', 'declined'));--> statement-breakpoint
alter table gap_answer enable row level security;--> statement-breakpoint
alter table gap_answer force row level security;--> statement-breakpoint
create policy gap_answer_select on gap_answer for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy gap_answer_insert on gap_answer for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) and answered_by = (select concord.actor()));--> statement-breakpoint
create policy gap_answer_update on gap_answer for update using (false) with check (false);--> statement-breakpoint
create policy gap_answer_delete on gap_answer for delete using (false);--> statement-breakpoint
create trigger gap_answer_stays before update or delete on gap_answer for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger gap_answer_stays_whole before truncate on gap_answer execute function concord.refuse_change();--> statement-breakpoint

-- Whom a lead or steward tells that a split is proposed: who keeps the data of active members.
create function concord.contributor_addresses(of_cluster uuid) returns table (account_id uuid, email text, name text, organisation_id uuid)
language sql stable security definer set search_path = pg_catalog, public
  as $$ select a.id, a.email, a.name, m.organisation_id
        from public.cluster_member m
        join public.role_grant g on g.organisation_id = m.organisation_id and g.cluster_id is null and g.role = 'contributor' and g.revoked_at is null
        join public.account a on a.id = g.account_id and a.suspended_at is null
        where m.cluster_id = of_cluster and m.status = 'active' and (of_cluster = any (concord.holding('lead')) or of_cluster = any (concord.holding('steward'))) $$;
