CREATE TABLE "scenario" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"maker_id" uuid NOT NULL,
	"maker_name" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "scenario_cluster" UNIQUE("cluster_id","id"),
	CONSTRAINT "scenario_name" UNIQUE("cluster_id","name")
);
--> statement-breakpoint
CREATE TABLE "scenario_decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"scenario_id" uuid,
	"name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decider_name" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario_outcome" (
	"cluster_id" uuid NOT NULL,
	"of" text NOT NULL,
	"scenario_id" uuid,
	"draft_id" uuid NOT NULL,
	"document" text NOT NULL,
	CONSTRAINT "scenario_outcome_cluster_id_of_pk" PRIMARY KEY("cluster_id","of")
);
--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_decision" ADD CONSTRAINT "scenario_decision_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_outcome" ADD CONSTRAINT "scenario_outcome_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_outcome" ADD CONSTRAINT "scenario_outcome_draft_id_roadmap_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."roadmap_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_outcome" ADD CONSTRAINT "scenario_outcome_cluster_id_scenario_id_scenario_cluster_id_id_fk" FOREIGN KEY ("cluster_id","scenario_id") REFERENCES "public"."scenario"("cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scenario_decision_newest" ON "scenario_decision" USING btree ("cluster_id","decided_at");--> statement-breakpoint
-- Scenarios: the cluster's office makes them, its members read them and what they come to. Only a lead says which one the draft follows.
alter table scenario enable row level security;--> statement-breakpoint
alter table scenario force row level security;--> statement-breakpoint
create policy scenario_select on scenario for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy scenario_insert on scenario for insert with check ((cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[])) and maker_id = (select concord.actor()));--> statement-breakpoint
create policy scenario_update on scenario for update using (cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[])) with check (cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy scenario_delete on scenario for delete using (cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
alter table scenario_outcome enable row level security;--> statement-breakpoint
alter table scenario_outcome force row level security;--> statement-breakpoint
create policy scenario_outcome_select on scenario_outcome for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy scenario_outcome_insert on scenario_outcome for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy scenario_outcome_update on scenario_outcome for update using (cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[])) with check (cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy scenario_outcome_delete on scenario_outcome for delete using (cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
alter table scenario_decision enable row level security;--> statement-breakpoint
alter table scenario_decision force row level security;--> statement-breakpoint
create policy scenario_decision_select on scenario_decision for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy scenario_decision_insert on scenario_decision for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]) and decided_by = (select concord.actor()));--> statement-breakpoint
create policy scenario_decision_update on scenario_decision for update using (false) with check (false);--> statement-breakpoint
create policy scenario_decision_delete on scenario_decision for delete using (false);--> statement-breakpoint
create trigger scenario_decision_stays before update or delete on scenario_decision for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger scenario_decision_stays_whole before truncate on scenario_decision execute function concord.refuse_change();
