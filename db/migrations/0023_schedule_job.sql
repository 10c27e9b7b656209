CREATE TABLE "schedule_job" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"problem_digest" text NOT NULL,
	"time_limit" integer NOT NULL,
	"draft_id" uuid NOT NULL,
	"draft_number" integer NOT NULL,
	"state" text NOT NULL,
	"stage" text,
	"gap" numeric,
	"proposal" jsonb,
	"reason" text,
	"asked_by" uuid NOT NULL,
	"asker_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"heartbeat_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"runner_id" uuid,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "schedule_job_cluster" UNIQUE("cluster_id","id")
);
--> statement-breakpoint
CREATE TABLE "schedule_result" (
	"job_id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"best" numeric,
	"bound" numeric,
	"whole" jsonb
);
--> statement-breakpoint
ALTER TABLE "schedule_job" ADD CONSTRAINT "schedule_job_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_job" ADD CONSTRAINT "schedule_job_draft_id_roadmap_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."roadmap_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_result" ADD CONSTRAINT "schedule_result_cluster_id_job_id_schedule_job_cluster_id_id_fk" FOREIGN KEY ("cluster_id","job_id") REFERENCES "public"."schedule_job"("cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "schedule_job_newest" ON "schedule_job" USING btree ("cluster_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "schedule_job_live" ON "schedule_job" USING btree ("cluster_id") WHERE state in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "schedule_job_waiting" ON "schedule_job" USING btree ("asked_at") WHERE state in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "schedule_result_cluster" ON "schedule_result" USING btree ("cluster_id");--> statement-breakpoint
-- Computations of the best schedule. The lead asks and cancels; the process that computes has a context of its own, in which it sees
-- these two tables and nothing else. What rests on confidential costs and measures is a row of its own, for stewards.
alter table schedule_job enable row level security;--> statement-breakpoint
alter table schedule_job force row level security;--> statement-breakpoint
create policy schedule_job_select on schedule_job for select using ((select concord.kind()) = 'jobs' or cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy schedule_job_insert on schedule_job for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]) and asked_by = (select concord.actor()) and state = 'queued' and proposal is null);--> statement-breakpoint
create policy schedule_job_update on schedule_job for update using ((select concord.kind()) = 'jobs' or (cluster_id = any ((select concord.holding('lead'))::uuid[]) and state in ('queued', 'running'))) with check ((select concord.kind()) = 'jobs' or (cluster_id = any ((select concord.holding('lead'))::uuid[]) and state = 'cancelled'));--> statement-breakpoint
create policy schedule_job_delete on schedule_job for delete using (false);--> statement-breakpoint
alter table schedule_result enable row level security;--> statement-breakpoint
alter table schedule_result force row level security;--> statement-breakpoint
create policy schedule_result_select on schedule_result for select using ((select concord.kind()) = 'jobs' or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy schedule_result_insert on schedule_result for insert with check ((select concord.kind()) = 'jobs');--> statement-breakpoint
create policy schedule_result_update on schedule_result for update using ((select concord.kind()) = 'jobs') with check ((select concord.kind()) = 'jobs');--> statement-breakpoint
create policy schedule_result_delete on schedule_result for delete using (false);
