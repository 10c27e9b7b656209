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
