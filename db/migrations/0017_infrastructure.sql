CREATE TABLE "ask" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"owner_id" uuid,
	"owner_name" text NOT NULL,
	"status" text NOT NULL,
	"needed_by" integer,
	"measure_ids" uuid[] DEFAULT '{}' NOT NULL,
	"source" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "capital_budget" (
	"cluster_id" uuid PRIMARY KEY NOT NULL,
	"years" jsonb NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hub" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"unit" text NOT NULL,
	"owner_id" uuid,
	"owner_name" text NOT NULL,
	"level" text NOT NULL,
	"minimum_take_per_year" numeric,
	"source" text,
	"illustrative" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "hub_cluster" UNIQUE("cluster_id","id")
);
--> statement-breakpoint
CREATE TABLE "hub_phase" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"hub_id" uuid NOT NULL,
	"name" text NOT NULL,
	"from_year" integer NOT NULL,
	"capacity_per_year" numeric NOT NULL,
	"earlier_starts" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hub_price" (
	"cluster_id" uuid NOT NULL,
	"hub_id" uuid NOT NULL,
	"item" text NOT NULL,
	"amount" numeric NOT NULL,
	"class" text NOT NULL,
	"owner_id" uuid,
	CONSTRAINT "hub_price_cluster_id_hub_id_item_pk" PRIMARY KEY("cluster_id","hub_id","item")
);
--> statement-breakpoint
ALTER TABLE "ask" ADD CONSTRAINT "ask_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ask" ADD CONSTRAINT "ask_cluster_id_owner_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","owner_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capital_budget" ADD CONSTRAINT "capital_budget_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub" ADD CONSTRAINT "hub_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub" ADD CONSTRAINT "hub_cluster_id_owner_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","owner_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_phase" ADD CONSTRAINT "hub_phase_cluster_id_hub_id_hub_cluster_id_id_fk" FOREIGN KEY ("cluster_id","hub_id") REFERENCES "public"."hub"("cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_price" ADD CONSTRAINT "hub_price_cluster_id_owner_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","owner_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_price" ADD CONSTRAINT "hub_price_cluster_id_hub_id_hub_cluster_id_id_fk" FOREIGN KEY ("cluster_id","hub_id") REFERENCES "public"."hub"("cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ask_cluster" ON "ask" USING btree ("cluster_id");--> statement-breakpoint
CREATE INDEX "hub_phase_hub" ON "hub_phase" USING btree ("cluster_id","hub_id");--> statement-breakpoint
-- What a cluster keeps of its infrastructure: its lead writes, its members and office read, staff see what is released of the roadmap.
alter table hub enable row level security;--> statement-breakpoint
alter table hub force row level security;--> statement-breakpoint
create policy hub_select on hub for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy hub_insert on hub for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy hub_update on hub for update using (cluster_id = any ((select concord.holding('lead'))::uuid[])) with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy hub_delete on hub for delete using (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
alter table hub_phase enable row level security;--> statement-breakpoint
alter table hub_phase force row level security;--> statement-breakpoint
create policy hub_phase_select on hub_phase for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy hub_phase_insert on hub_phase for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy hub_phase_update on hub_phase for update using (cluster_id = any ((select concord.holding('lead'))::uuid[])) with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy hub_phase_delete on hub_phase for delete using (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
alter table ask enable row level security;--> statement-breakpoint
alter table ask force row level security;--> statement-breakpoint
create policy ask_select on ask for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy ask_insert on ask for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy ask_update on ask for update using (cluster_id = any ((select concord.holding('lead'))::uuid[])) with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy ask_delete on ask for delete using (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
alter table capital_budget enable row level security;--> statement-breakpoint
alter table capital_budget force row level security;--> statement-breakpoint
create policy capital_budget_select on capital_budget for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy capital_budget_insert on capital_budget for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy capital_budget_update on capital_budget for update using (cluster_id = any ((select concord.holding('lead'))::uuid[])) with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy capital_budget_delete on capital_budget for delete using (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
-- A confidential price is read by the office and by the hub's owner alone.
alter table hub_price enable row level security;--> statement-breakpoint
alter table hub_price force row level security;--> statement-breakpoint
create policy hub_price_select on hub_price for select using (cluster_id = any ((select concord.clusters())::uuid[]) and (class <> 'confidential' or cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]) or owner_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[])));--> statement-breakpoint
create policy hub_price_insert on hub_price for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy hub_price_update on hub_price for update using (cluster_id = any ((select concord.holding('lead'))::uuid[])) with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy hub_price_delete on hub_price for delete using (cluster_id = any ((select concord.holding('lead'))::uuid[]));
