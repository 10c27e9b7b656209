CREATE TABLE "year_disclosure" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"net_revenue" numeric,
	"revenue_source" text,
	"per" jsonb,
	"regulated" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "year_disclosure_organisation_id_cluster_id_year_pk" PRIMARY KEY("organisation_id","cluster_id","year")
);
--> statement-breakpoint
ALTER TABLE "year_disclosure" ADD CONSTRAINT "year_disclosure_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "year_disclosure" ADD CONSTRAINT "year_disclosure_revenue" CHECK (net_revenue >= 0);--> statement-breakpoint
alter table year_disclosure enable row level security;--> statement-breakpoint
alter table year_disclosure force row level security;--> statement-breakpoint
create policy year_disclosure_select on year_disclosure for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy year_disclosure_insert on year_disclosure for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy year_disclosure_update on year_disclosure for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy year_disclosure_delete on year_disclosure for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));
