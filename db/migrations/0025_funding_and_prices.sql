CREATE TABLE "funding" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"owner_id" uuid,
	"owner_name" text NOT NULL,
	"years" jsonb NOT NULL,
	"class" text NOT NULL,
	"source" text,
	"illustrative" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "funding" ADD CONSTRAINT "funding_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding" ADD CONSTRAINT "funding_cluster_id_owner_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","owner_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "funding_cluster" ON "funding" USING btree ("cluster_id");--> statement-breakpoint
-- What every member may read of the money is kept by lead and stewards; what is confidential by the stewards, and read by whoever gives it.
alter table funding enable row level security;--> statement-breakpoint
alter table funding force row level security;--> statement-breakpoint
create policy funding_select on funding for select using (cluster_id = any ((select concord.clusters())::uuid[]) and (class = 'members' or cluster_id = any ((select concord.holding('steward'))::uuid[]) or owner_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[])));--> statement-breakpoint
create policy funding_insert on funding for insert with check (cluster_id = any ((select concord.holding('steward'))::uuid[]) or (class = 'members' and cluster_id = any ((select concord.holding('lead'))::uuid[])));--> statement-breakpoint
create policy funding_update on funding for update using (cluster_id = any ((select concord.holding('steward'))::uuid[]) or (class = 'members' and cluster_id = any ((select concord.holding('lead'))::uuid[]))) with check (cluster_id = any ((select concord.holding('steward'))::uuid[]) or (class = 'members' and cluster_id = any ((select concord.holding('lead'))::uuid[])));--> statement-breakpoint
create policy funding_delete on funding for delete using (cluster_id = any ((select concord.holding('steward'))::uuid[]) or (class = 'members' and cluster_id = any ((select concord.holding('lead'))::uuid[])));--> statement-breakpoint
-- A member's look that works the merge out again needs the prices that the lead's merge read: without them its bytes are never those of
-- the draft. What the reader may not see is cut before it leaves the view.
drop policy hub_price_select on hub_price;--> statement-breakpoint
create policy hub_price_select on hub_price for select using (
  cluster_id = (select concord.merging())
  or cluster_id = any ((select concord.clusters())::uuid[]) and (class <> 'confidential' or cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]) or owner_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]))
);
