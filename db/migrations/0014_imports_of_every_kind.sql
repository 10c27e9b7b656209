CREATE TABLE "register_figure" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"register" text NOT NULL,
	"account" text NOT NULL,
	"year" integer NOT NULL,
	"name" text NOT NULL,
	"matched_by" text NOT NULL,
	"tonnes" numeric,
	"status" text,
	"read_at" timestamp (3) with time zone NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "register_figure_organisation_id_cluster_id_register_account_year_pk" PRIMARY KEY("organisation_id","cluster_id","register","account","year")
);
--> statement-breakpoint
CREATE TABLE "sheet_mapping" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sheet_mapping_organisation_id_cluster_id_fingerprint_pk" PRIMARY KEY("organisation_id","cluster_id","fingerprint")
);
--> statement-breakpoint
ALTER TABLE "import_preview" ADD COLUMN "file" text;--> statement-breakpoint
ALTER TABLE "register_figure" ADD CONSTRAINT "register_figure_organisation_id_cluster_id_site_id_site_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","site_id") REFERENCES "public"."site"("organisation_id","cluster_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_mapping" ADD CONSTRAINT "sheet_mapping_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "register_figure_site" ON "register_figure" USING btree ("organisation_id","cluster_id","site_id","year");--> statement-breakpoint
alter table sheet_mapping enable row level security;--> statement-breakpoint
alter table sheet_mapping force row level security;--> statement-breakpoint
create policy sheet_mapping_select on sheet_mapping for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy sheet_mapping_insert on sheet_mapping for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy sheet_mapping_update on sheet_mapping for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy sheet_mapping_delete on sheet_mapping for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
alter table register_figure enable row level security;--> statement-breakpoint
alter table register_figure force row level security;--> statement-breakpoint
create policy register_figure_select on register_figure for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy register_figure_insert on register_figure for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy register_figure_update on register_figure for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy register_figure_delete on register_figure for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));
