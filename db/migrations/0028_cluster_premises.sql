CREATE TABLE "cluster_premises" (
	"cluster_id" uuid PRIMARY KEY NOT NULL,
	"build_rates" jsonb NOT NULL,
	"energy_prices" jsonb NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cluster_premises" ADD CONSTRAINT "cluster_premises_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What a cluster takes as given for schedules and costs: its lead writes, its members and office read.
alter table cluster_premises enable row level security;--> statement-breakpoint
alter table cluster_premises force row level security;--> statement-breakpoint
create policy cluster_premises_select on cluster_premises for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy cluster_premises_insert on cluster_premises for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy cluster_premises_update on cluster_premises for update using (cluster_id = any ((select concord.holding('lead'))::uuid[])) with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy cluster_premises_delete on cluster_premises for delete using (cluster_id = any ((select concord.holding('lead'))::uuid[]));
