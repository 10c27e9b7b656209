CREATE TABLE "inventory_year" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"gwp" text NOT NULL,
	"consolidation" text NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "inventory_year_organisation_id_cluster_id_year_pk" PRIMARY KEY("organisation_id","cluster_id","year")
);
--> statement-breakpoint
ALTER TABLE "inventory_year" ADD CONSTRAINT "inventory_year_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table inventory_year enable row level security;--> statement-breakpoint
alter table inventory_year force row level security;--> statement-breakpoint
create policy inventory_year_select on inventory_year for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy inventory_year_insert on inventory_year for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy inventory_year_update on inventory_year for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy inventory_year_delete on inventory_year for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));
