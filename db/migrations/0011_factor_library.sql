CREATE TABLE "factor_set" (
	"cluster_id" uuid NOT NULL,
	"organisation_id" uuid,
	"owner_id" uuid GENERATED ALWAYS AS (coalesce(organisation_id, cluster_id)) STORED NOT NULL,
	"id" uuid NOT NULL,
	"publisher" text NOT NULL,
	"dataset" text NOT NULL,
	"year" integer NOT NULL,
	"licence" text NOT NULL,
	"file_name" text NOT NULL,
	"factors" integer NOT NULL,
	"loaded_by" uuid NOT NULL,
	"loader_name" text NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "factor_set_cluster_id_owner_id_id_pk" PRIMARY KEY("cluster_id","owner_id","id"),
	CONSTRAINT "factor_set_edition" UNIQUE("cluster_id","owner_id","publisher","dataset")
);
--> statement-breakpoint
CREATE TABLE "factor_upload" (
	"cluster_id" uuid NOT NULL,
	"organisation_id" uuid,
	"owner_id" uuid GENERATED ALWAYS AS (coalesce(organisation_id, cluster_id)) STORED NOT NULL,
	"id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"factors" text NOT NULL,
	"summary" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "factor_upload_cluster_id_owner_id_id_pk" PRIMARY KEY("cluster_id","owner_id","id")
);
--> statement-breakpoint
CREATE TABLE "loaded_factor" (
	"cluster_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"id" text NOT NULL,
	"place" integer NOT NULL,
	"factor" jsonb NOT NULL,
	CONSTRAINT "loaded_factor_cluster_id_owner_id_set_id_id_pk" PRIMARY KEY("cluster_id","owner_id","set_id","id")
);
--> statement-breakpoint
CREATE TABLE "own_factor" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"factor" jsonb NOT NULL,
	"evidence" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "own_factor_organisation_id_cluster_id_id_pk" PRIMARY KEY("organisation_id","cluster_id","id")
);
--> statement-breakpoint
ALTER TABLE "factor_set" ADD CONSTRAINT "factor_set_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_set" ADD CONSTRAINT "factor_set_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_upload" ADD CONSTRAINT "factor_upload_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_upload" ADD CONSTRAINT "factor_upload_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loaded_factor" ADD CONSTRAINT "loaded_factor_cluster_id_owner_id_set_id_factor_set_cluster_id_owner_id_id_fk" FOREIGN KEY ("cluster_id","owner_id","set_id") REFERENCES "public"."factor_set"("cluster_id","owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_factor" ADD CONSTRAINT "own_factor_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "factor_upload_owner" ON "factor_upload" USING btree ("cluster_id","owner_id","created_at");--> statement-breakpoint
alter table own_factor enable row level security;--> statement-breakpoint
alter table own_factor force row level security;--> statement-breakpoint
create policy own_factor_select on own_factor for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy own_factor_insert on own_factor for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy own_factor_update on own_factor for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy own_factor_delete on own_factor for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
-- What a lead loaded for the cluster is read by all who take part in it, what a company loaded by that company alone.
alter table factor_set enable row level security;--> statement-breakpoint
alter table factor_set force row level security;--> statement-breakpoint
create policy factor_set_select on factor_set for select using ((owner_id = cluster_id) and (cluster_id = any ((select concord.clusters())::uuid[])) or owner_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy factor_set_insert on factor_set for insert with check ((owner_id = cluster_id) and (cluster_id = any ((select concord.holding('lead'))::uuid[])) or owner_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy factor_set_update on factor_set for update using (false) with check (false);--> statement-breakpoint
create policy factor_set_delete on factor_set for delete using ((owner_id = cluster_id) and (cluster_id = any ((select concord.holding('lead'))::uuid[])) or owner_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
alter table loaded_factor enable row level security;--> statement-breakpoint
alter table loaded_factor force row level security;--> statement-breakpoint
create policy loaded_factor_select on loaded_factor for select using ((owner_id = cluster_id) and (cluster_id = any ((select concord.clusters())::uuid[])) or owner_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy loaded_factor_insert on loaded_factor for insert with check ((owner_id = cluster_id) and (cluster_id = any ((select concord.holding('lead'))::uuid[])) or owner_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy loaded_factor_update on loaded_factor for update using (false) with check (false);--> statement-breakpoint
create policy loaded_factor_delete on loaded_factor for delete using ((owner_id = cluster_id) and (cluster_id = any ((select concord.holding('lead'))::uuid[])) or owner_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
-- What is not taken in yet is nobody's but its owner's: of a cluster its lead's.
alter table factor_upload enable row level security;--> statement-breakpoint
alter table factor_upload force row level security;--> statement-breakpoint
create policy factor_upload_select on factor_upload for select using ((owner_id = cluster_id) and (cluster_id = any ((select concord.holding('lead'))::uuid[])) or owner_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy factor_upload_insert on factor_upload for insert with check ((owner_id = cluster_id) and (cluster_id = any ((select concord.holding('lead'))::uuid[])) or owner_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy factor_upload_update on factor_upload for update using (false) with check (false);--> statement-breakpoint
create policy factor_upload_delete on factor_upload for delete using ((owner_id = cluster_id) and (cluster_id = any ((select concord.holding('lead'))::uuid[])) or owner_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
-- Indexes of a set are kept in the server for as long as it stands, so a set must never change under its id.
create trigger factor_set_stays before update on factor_set for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger loaded_factor_stays before update on loaded_factor for each row execute function concord.refuse_change();
