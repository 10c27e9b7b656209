CREATE TABLE "check_explanation" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "check_explanation_organisation_id_cluster_id_key_pk" PRIMARY KEY("organisation_id","cluster_id","key")
);
--> statement-breakpoint
CREATE TABLE "flow_query" (
	"cluster_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"supplier_id" uuid NOT NULL,
	"receiver_id" uuid NOT NULL,
	"supplied" numeric NOT NULL,
	"received" numeric NOT NULL,
	"difference_percent" numeric NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_query_cluster_id_key_pk" PRIMARY KEY("cluster_id","key")
);
--> statement-breakpoint
CREATE TABLE "flow_statement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"side" text NOT NULL,
	"kind" text NOT NULL,
	"origin" text,
	"counterpart_id" uuid,
	"counterpart_name" text NOT NULL,
	"quantity" numeric NOT NULL,
	"unit" text NOT NULL,
	"scope1" numeric,
	"location" numeric,
	"market" numeric,
	"in_figures" boolean DEFAULT false NOT NULL,
	"note" text,
	"row_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_basis" (
	"draft_id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"bases" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_release" (
	"draft_id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"totals" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "restatement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"cause" text NOT NULL,
	"reason" text NOT NULL,
	"threshold_percent" numeric NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"account_id" uuid NOT NULL,
	"account_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "check_explanation" ADD CONSTRAINT "check_explanation_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flow_query" ADD CONSTRAINT "flow_query_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flow_statement" ADD CONSTRAINT "flow_statement_organisation_id_cluster_id_site_id_site_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","site_id") REFERENCES "public"."site"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_basis" ADD CONSTRAINT "ledger_basis_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_release" ADD CONSTRAINT "ledger_release_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restatement" ADD CONSTRAINT "restatement_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "flow_query_supplier" ON "flow_query" USING btree ("supplier_id");--> statement-breakpoint
CREATE INDEX "flow_query_receiver" ON "flow_query" USING btree ("receiver_id");--> statement-breakpoint
CREATE INDEX "flow_statement_owner" ON "flow_statement" USING btree ("organisation_id","cluster_id","year");--> statement-breakpoint
CREATE INDEX "ledger_basis_cluster" ON "ledger_basis" USING btree ("cluster_id","number");--> statement-breakpoint
CREATE INDEX "ledger_release_cluster" ON "ledger_release" USING btree ("cluster_id","number");--> statement-breakpoint
CREATE INDEX "restatement_owner" ON "restatement" USING btree ("organisation_id","cluster_id","year");--> statement-breakpoint
alter table restatement enable row level security;--> statement-breakpoint
alter table restatement force row level security;--> statement-breakpoint
create policy restatement_select on restatement for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy restatement_insert on restatement for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]) and account_id = (select concord.actor()));--> statement-breakpoint
create policy restatement_update on restatement for update using (false) with check (false);--> statement-breakpoint
create policy restatement_delete on restatement for delete using (false);--> statement-breakpoint
create trigger restatement_stays before update or delete on restatement for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger restatement_stays_whole before truncate on restatement execute function concord.refuse_change();--> statement-breakpoint
alter table flow_statement enable row level security;--> statement-breakpoint
alter table flow_statement force row level security;--> statement-breakpoint
create policy flow_statement_select on flow_statement for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy flow_statement_insert on flow_statement for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy flow_statement_update on flow_statement for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy flow_statement_delete on flow_statement for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
alter table flow_query enable row level security;--> statement-breakpoint
alter table flow_query force row level security;--> statement-breakpoint
create policy flow_query_select on flow_query for select using (supplier_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or receiver_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy flow_query_insert on flow_query for insert with check (cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy flow_query_update on flow_query for update using (cluster_id = any ((select concord.holding('steward'))::uuid[])) with check (cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
create policy flow_query_delete on flow_query for delete using (cluster_id = any ((select concord.holding('steward'))::uuid[]));--> statement-breakpoint
alter table check_explanation enable row level security;--> statement-breakpoint
alter table check_explanation force row level security;--> statement-breakpoint
create policy check_explanation_select on check_explanation for select using (organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]));--> statement-breakpoint
create policy check_explanation_insert on check_explanation for insert with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy check_explanation_update on check_explanation for update using (organisation_id = any ((select concord.organisations('contributor'))::uuid[])) with check (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
create policy check_explanation_delete on check_explanation for delete using (organisation_id = any ((select concord.organisations('contributor'))::uuid[]));--> statement-breakpoint
alter table ledger_release enable row level security;--> statement-breakpoint
alter table ledger_release force row level security;--> statement-breakpoint
create policy ledger_release_select on ledger_release for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy ledger_release_insert on ledger_release for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy ledger_release_update on ledger_release for update using (false) with check (false);--> statement-breakpoint
create policy ledger_release_delete on ledger_release for delete using (false);--> statement-breakpoint
create trigger ledger_release_stays before update or delete on ledger_release for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger ledger_release_stays_whole before truncate on ledger_release execute function concord.refuse_change();--> statement-breakpoint
alter table ledger_basis enable row level security;--> statement-breakpoint
alter table ledger_basis force row level security;--> statement-breakpoint
create policy ledger_basis_select on ledger_basis for select using (cluster_id = any ((select concord.holding('steward'))::uuid[]) or cluster_id = (select concord.merging()));--> statement-breakpoint
create policy ledger_basis_insert on ledger_basis for insert with check (cluster_id = any ((select concord.holding('lead'))::uuid[]));--> statement-breakpoint
create policy ledger_basis_update on ledger_basis for update using (false) with check (false);--> statement-breakpoint
create policy ledger_basis_delete on ledger_basis for delete using (false);--> statement-breakpoint
create trigger ledger_basis_stays before update or delete on ledger_basis for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger ledger_basis_stays_whole before truncate on ledger_basis execute function concord.refuse_change();
