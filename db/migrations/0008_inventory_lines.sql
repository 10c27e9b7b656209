CREATE TABLE "inventory_line" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"scope" text NOT NULL,
	"category" text,
	"stream" text,
	"kind" text NOT NULL,
	"gas" text,
	"tonnes" numeric,
	"source" text,
	"content" jsonb,
	"method" text,
	"quality" integer,
	"uncertainty_percent" numeric,
	"note" text,
	"class" text,
	"place" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "inventory_line_organisation_id_cluster_id_site_id_year_id_pk" PRIMARY KEY("organisation_id","cluster_id","site_id","year","id")
);
--> statement-breakpoint
ALTER TABLE "inventory_line" ADD CONSTRAINT "inventory_line_organisation_id_cluster_id_site_id_site_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","site_id") REFERENCES "public"."site"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "inventory_line_figure" ON "inventory_line" USING btree ("organisation_id","cluster_id","site_id","year","scope","gas") WHERE kind = 'reported' and stream is null and category is null;--> statement-breakpoint
alter table inventory_line add constraint inventory_line_whole check (
  case when kind = 'reported' then content is null and gas is not null and tonnes is not null and source is not null
    else content is not null and gas is null and source is null end);--> statement-breakpoint
alter table inventory_line add constraint inventory_line_kind check (kind in ('calculated', 'reported', 'noted', 'open'));--> statement-breakpoint

-- Each yearly figure becomes a reported line. The owner of the tables is under their policies too, until they are lifted here.
alter table site_emission no force row level security;--> statement-breakpoint
insert into inventory_line (organisation_id, cluster_id, site_id, year, scope, kind, gas, tonnes, source, note, class, updated_at, row_version)
  select organisation_id, cluster_id, site_id, year, scope, 'reported', gas, tonnes, source, note, class, updated_at, row_version from site_emission;--> statement-breakpoint
DROP TABLE "site_emission" CASCADE;--> statement-breakpoint

alter table inventory_line enable row level security;--> statement-breakpoint
alter table inventory_line force row level security;--> statement-breakpoint
create policy inventory_line_select on inventory_line for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy inventory_line_insert on inventory_line for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy inventory_line_update on inventory_line for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or organisation_id = any ((select concord.organisations('company-admin'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) or organisation_id = any ((select concord.organisations('company-admin'))::uuid[]));--> statement-breakpoint
create policy inventory_line_delete on inventory_line for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));
