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
