ALTER TABLE "evidence" DROP CONSTRAINT "evidence_once";--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "factor_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_cluster_id_factor_id_own_factor_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","factor_id") REFERENCES "public"."own_factor"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_once" UNIQUE NULLS NOT DISTINCT("organisation_id","cluster_id","site_id","year","line_id","factor_id","digest");--> statement-breakpoint
-- A file stands behind a line, behind an own factor, or behind the whole.
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_place";--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_place" CHECK ((site_id is null) = (year is null) and (year is null) = (line_id is null) and (factor_id is null or line_id is null));

--> statement-breakpoint
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
