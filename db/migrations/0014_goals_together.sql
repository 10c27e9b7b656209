CREATE TABLE "gap_proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"draft_id" uuid NOT NULL,
	"draft_number" integer NOT NULL,
	"rung_id" text NOT NULL,
	"rung_name" text NOT NULL,
	"year" integer NOT NULL,
	"way" text NOT NULL,
	"gap_tonnes" numeric NOT NULL,
	"unfilled_tonnes" numeric NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposer_name" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gap_proposal_number" UNIQUE("cluster_id","number")
);
--> statement-breakpoint
CREATE TABLE "gap_share" (
	"proposal_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"tonnes" numeric NOT NULL,
	"standing_tonnes" numeric NOT NULL,
	"base_year" integer NOT NULL,
	"base_tonnes" numeric NOT NULL,
	CONSTRAINT "gap_share_proposal_id_organisation_id_pk" PRIMARY KEY("proposal_id","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "released_figures" ADD COLUMN "goals" jsonb;--> statement-breakpoint
ALTER TABLE "gap_proposal" ADD CONSTRAINT "gap_proposal_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_proposal" ADD CONSTRAINT "gap_proposal_draft_id_roadmap_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."roadmap_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_share" ADD CONSTRAINT "gap_share_proposal_id_gap_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."gap_proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_share" ADD CONSTRAINT "gap_share_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table gap_proposal enable row level security;--> statement-breakpoint
alter table gap_proposal force row level security;--> statement-breakpoint
create policy gap_proposal_select on gap_proposal for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy gap_proposal_insert on gap_proposal for insert with check ((cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[])) and (proposed_by = (select concord.actor())));--> statement-breakpoint
create policy gap_proposal_update on gap_proposal for update using (false) with check (false);--> statement-breakpoint
create policy gap_proposal_delete on gap_proposal for delete using (false);--> statement-breakpoint
create trigger gap_proposal_stays before update or delete on gap_proposal for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger gap_proposal_stays_whole before truncate on gap_proposal execute function concord.refuse_change();--> statement-breakpoint

-- A part is its own company's and the stewards': it tells what the company has committed to and what it emits.
alter table gap_share enable row level security;--> statement-breakpoint
alter table gap_share force row level security;--> statement-breakpoint
create policy gap_share_select on gap_share for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy gap_share_insert on gap_share for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy gap_share_update on gap_share for update using (false) with check (false);--> statement-breakpoint
create policy gap_share_delete on gap_share for delete using (false);--> statement-breakpoint
create trigger gap_share_stays before update or delete on gap_share for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger gap_share_stays_whole before truncate on gap_share execute function concord.refuse_change();--> statement-breakpoint

-- What standing versions show of goals, as releasedGoals would have kept it when they were frozen. The owner is bound by the
-- policies too, so they are lifted meanwhile.
create function concord.at_milestones(series jsonb, kept int[]) returns jsonb language sql immutable as $$
  select case when series ->> 'state' = 'shown'
    then jsonb_set(series, '{values}', (select coalesce(jsonb_agg(series -> 'values' -> i order by i), '[]') from unnest(kept) i))
    else series end $$;--> statement-breakpoint
alter table frozen_version no force row level security;--> statement-breakpoint
alter table frozen_standing no force row level security;--> statement-breakpoint
alter table released_figures no force row level security;--> statement-breakpoint
with standing as (
  select distinct on (s.cluster_id) s.cluster_id, s.number, convert_from(v.bytes, 'UTF8')::jsonb -> 'roadmap' as r
  from frozen_standing s join frozen_version v on v.id = s.version_id
  where s.state <> 'replaced' order by s.cluster_id, s.number desc
), milestones as (
  select cluster_id, number, r, (select array_agg(i - 1 order by i) from jsonb_array_elements_text(r -> 'years') with ordinality y (year, i)
    where i = 1 or year::int % 5 = 0)::int[] as kept
  from standing
)
update released_figures f set goals = jsonb_build_object(
  'version', number,
  'years', (select jsonb_agg(r -> 'years' -> i order by i) from unnest(kept) i),
  'reference', concord.at_milestones(r -> 'reference', '{0}'),
  'committed', concord.at_milestones(r -> 'committed', kept),
  'roadmap', concord.at_milestones(r -> 'roadmap', kept),
  'target', concord.at_milestones(r -> 'target', kept),
  'coverage', jsonb_build_object(
    'members', jsonb_array_length(r -> 'members'),
    'committedMembers', (select count(distinct c ->> 'organisationId') from jsonb_array_elements(r -> 'commitments') c where c -> 'gapTonnes' ->> 'state' <> 'unknown')))
from milestones m where m.cluster_id = f.cluster_id;--> statement-breakpoint
alter table frozen_version force row level security;--> statement-breakpoint
alter table frozen_standing force row level security;--> statement-breakpoint
alter table released_figures force row level security;--> statement-breakpoint
drop function concord.at_milestones(jsonb, int[]);
