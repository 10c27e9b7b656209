CREATE TABLE "site_output" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"unit" text NOT NULL,
	"points" jsonb NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "site_output_organisation_id_cluster_id_site_id_pk" PRIMARY KEY("organisation_id","cluster_id","site_id")
);
--> statement-breakpoint
ALTER TABLE "ledger_basis" ADD COLUMN "split" jsonb;--> statement-breakpoint
ALTER TABLE "ledger_release" ADD COLUMN "split" jsonb;--> statement-breakpoint
ALTER TABLE "site_output" ADD CONSTRAINT "site_output_organisation_id_cluster_id_site_id_site_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","site_id") REFERENCES "public"."site"("organisation_id","cluster_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
alter table site_output enable row level security;--> statement-breakpoint
alter table site_output force row level security;--> statement-breakpoint
create policy site_output_select on site_output for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy site_output_insert on site_output for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy site_output_update on site_output for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy site_output_delete on site_output for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));
