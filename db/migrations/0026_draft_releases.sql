CREATE TABLE "draft_release" (
	"draft_id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"releases" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "draft_release" ADD CONSTRAINT "draft_release_draft_id_roadmap_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."roadmap_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_release" ADD CONSTRAINT "draft_release_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_release_cluster" ON "draft_release" USING btree ("cluster_id","number");--> statement-breakpoint
-- What the next draft is held against holds everybody's confidential figures: a merge reads it, and stewards. It is only ever added to.
alter table draft_release enable row level security;--> statement-breakpoint
alter table draft_release force row level security;--> statement-breakpoint
create policy draft_release_select on draft_release for select using (cluster_id = any ((select concord.holding('steward'))::uuid[]) or cluster_id = (select concord.merging()));--> statement-breakpoint
create policy draft_release_insert on draft_release for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy draft_release_update on draft_release for update using (false) with check (false);--> statement-breakpoint
create policy draft_release_delete on draft_release for delete using (false);--> statement-breakpoint
create trigger draft_release_stays before update or delete on draft_release for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger draft_release_stays_whole before truncate on draft_release execute function concord.refuse_change();
