CREATE TABLE "cluster" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"region" text NOT NULL,
	"boundary" text NOT NULL,
	"base_year" integer NOT NULL,
	"horizon_year" integer NOT NULL,
	"currency" text NOT NULL,
	"target" jsonb NOT NULL,
	"target_source" text,
	"target_illustrative" boolean DEFAULT false NOT NULL,
	"data_note" text,
	"office_id" uuid NOT NULL,
	"cycle" integer DEFAULT 1 NOT NULL,
	"submit_by" timestamp (3) with time zone,
	"sign_by" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cluster_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "cluster_member" (
	"cluster_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"status" text NOT NULL,
	"register_tonnes" numeric,
	"joined_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cluster_member_cluster_id_organisation_id_pk" PRIMARY KEY("cluster_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"owner_group" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "released_figures" (
	"cluster_id" uuid PRIMARY KEY NOT NULL,
	"members" integer NOT NULL,
	"submitted" integer NOT NULL,
	"stage" text NOT NULL,
	"base_tonnes" numeric,
	"latest_year" integer,
	"latest_tonnes" numeric,
	"target_year" integer,
	"target_tonnes" numeric,
	"gap_2030_tonnes" numeric,
	"signed" integer NOT NULL,
	"signatories" integer NOT NULL,
	"history" jsonb NOT NULL,
	"data_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"title" text NOT NULL,
	"type" text NOT NULL,
	"scopes" text[] NOT NULL,
	"base_year" integer,
	"base_tonnes" numeric,
	"target_year" integer NOT NULL,
	"reduction_percent" numeric,
	"interim" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"status" text NOT NULL,
	"source" text,
	"illustrative" boolean DEFAULT false NOT NULL,
	"class" text DEFAULT 'members' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_preview" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"rows" text NOT NULL,
	"summary" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"committed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "measure" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"owners" text[] DEFAULT '{}' NOT NULL,
	"pillar" text NOT NULL,
	"level" text NOT NULL,
	"readiness" integer,
	"start" integer NOT NULL,
	"lead_years" integer,
	"ramp_years" integer NOT NULL,
	"lifetime_years" integer,
	"tonnes_per_year" numeric NOT NULL,
	"capex" numeric,
	"opex_per_year" numeric,
	"energy" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"prerequisites" uuid[] DEFAULT '{}' NOT NULL,
	"exclusive_group" text,
	"enablers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"jobs" integer,
	"confidence" text,
	"earlier_starts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"source" text,
	"illustrative" boolean DEFAULT false NOT NULL,
	"class" text DEFAULT 'members' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"permits" text[] DEFAULT '{}' NOT NULL,
	"sector" text,
	"nace" text,
	"naics" text,
	"latitude" numeric,
	"longitude" numeric,
	"owner_shares" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"growth_percent" numeric,
	"closes_in" integer,
	"source" text,
	"register" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "site_key" UNIQUE("organisation_id","cluster_id","key"),
	CONSTRAINT "site_owner" UNIQUE("organisation_id","cluster_id","id")
);
--> statement-breakpoint
CREATE TABLE "site_emission" (
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"scope" text NOT NULL,
	"gas" text NOT NULL,
	"tonnes" numeric NOT NULL,
	"source" text NOT NULL,
	"note" text,
	"class" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "site_emission_organisation_id_cluster_id_site_id_year_scope_gas_pk" PRIMARY KEY("organisation_id","cluster_id","site_id","year","scope","gas")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid,
	"role" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"voided_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "password_reset" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid,
	"role" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"granted_by" uuid,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"proved_at" timestamp (3) with time zone NOT NULL,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"subject_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"about" text NOT NULL,
	"parent_id" uuid,
	"body" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"organisation_name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"resolver_name" text
);
--> statement-breakpoint
CREATE TABLE "conflict_detail" (
	"draft_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"key" text NOT NULL,
	"confidential" boolean NOT NULL,
	"parties" uuid[] NOT NULL,
	"subject" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"ways_out" jsonb NOT NULL,
	CONSTRAINT "conflict_detail_draft_id_key_pk" PRIMARY KEY("draft_id","key")
);
--> statement-breakpoint
CREATE TABLE "conflict_record" (
	"draft_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"blocking" boolean NOT NULL,
	"confidential" boolean NOT NULL,
	"sentence" text NOT NULL,
	"parties" uuid[] NOT NULL,
	"facts_digest" text NOT NULL,
	"resolution" jsonb,
	CONSTRAINT "conflict_record_draft_id_key_pk" PRIMARY KEY("draft_id","key")
);
--> statement-breakpoint
CREATE TABLE "frozen_standing" (
	"version_id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"digest" text NOT NULL,
	"publication" text NOT NULL,
	"state" text NOT NULL,
	"deadline" timestamp (3) with time zone NOT NULL,
	"agreed_at" timestamp (3) with time zone,
	"adopted_at" timestamp (3) with time zone,
	"adopter_name" text,
	"published_at" timestamp (3) with time zone,
	"replaced_by" uuid,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "frozen_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"number" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"digest" text NOT NULL,
	"publication" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"frozen_by" uuid NOT NULL,
	"freezer_name" text NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "frozen_version_number" UNIQUE("cluster_id","number"),
	CONSTRAINT "frozen_version_digest" UNIQUE("cluster_id","digest")
);
--> statement-breakpoint
CREATE TABLE "member_result" (
	"draft_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"result" jsonb NOT NULL,
	CONSTRAINT "member_result_draft_id_organisation_id_pk" PRIMARY KEY("draft_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "progress_report" (
	"cluster_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"planned_tonnes" numeric NOT NULL,
	"reported_tonnes" numeric NOT NULL,
	"note" text,
	"reporter_name" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "progress_report_cluster_id_version_id_year_pk" PRIMARY KEY("cluster_id","version_id","year")
);
--> statement-breakpoint
CREATE TABLE "resolution" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"key" text NOT NULL,
	"facts_digest" text NOT NULL,
	"choice" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decider_name" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roadmap_draft" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"number" integer NOT NULL,
	"document" text NOT NULL,
	"digest" text NOT NULL,
	"inputs" text[] NOT NULL,
	"merged_by" uuid NOT NULL,
	"merger_name" text NOT NULL,
	"merged_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roadmap_draft_number" UNIQUE("cluster_id","number")
);
--> statement-breakpoint
CREATE TABLE "stance" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"organisation_name" text NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"signer_id" uuid NOT NULL,
	"signer_name" text NOT NULL,
	"proved_at" timestamp (3) with time zone NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stance_once" UNIQUE("cluster_id","version_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "emission_fact" (
	"cluster_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"scope" text NOT NULL,
	"tonnes" numeric NOT NULL,
	"class" text NOT NULL,
	CONSTRAINT "emission_fact_cluster_id_organisation_id_site_id_year_scope_class_pk" PRIMARY KEY("cluster_id","organisation_id","site_id","year","scope","class")
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"reader_name" text NOT NULL,
	"purpose" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"number" integer NOT NULL,
	"document" text NOT NULL,
	"digest" text NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitter_name" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "submission_number" UNIQUE("organisation_id","cluster_id","cycle","number")
);
--> statement-breakpoint
CREATE TABLE "submission_remark" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"item" text NOT NULL,
	"reason" text NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_standing" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decider_name" text
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"stream" text NOT NULL,
	"seq" integer NOT NULL,
	"cluster_id" uuid,
	"organisation_id" uuid,
	"type" text NOT NULL,
	"actor_id" uuid,
	"body" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_entry_seq" UNIQUE("stream","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"stream" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"action" text NOT NULL,
	"result" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
ALTER TABLE "cluster" ADD CONSTRAINT "cluster_office_id_organisation_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_member" ADD CONSTRAINT "cluster_member_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_member" ADD CONSTRAINT "cluster_member_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "released_figures" ADD CONSTRAINT "released_figures_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_preview" ADD CONSTRAINT "import_preview_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_organisation_id_cluster_id_site_id_site_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","site_id") REFERENCES "public"."site"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_cluster_id_organisation_id_cluster_member_cluster_id_organisation_id_fk" FOREIGN KEY ("cluster_id","organisation_id") REFERENCES "public"."cluster_member"("cluster_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_emission" ADD CONSTRAINT "site_emission_organisation_id_cluster_id_site_id_site_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","site_id") REFERENCES "public"."site"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_account_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_granted_by_account_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_detail" ADD CONSTRAINT "conflict_detail_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_record" ADD CONSTRAINT "conflict_record_draft_id_roadmap_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."roadmap_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_record" ADD CONSTRAINT "conflict_record_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_standing" ADD CONSTRAINT "frozen_standing_version_id_frozen_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."frozen_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_standing" ADD CONSTRAINT "frozen_standing_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_version" ADD CONSTRAINT "frozen_version_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_version" ADD CONSTRAINT "frozen_version_draft_id_roadmap_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."roadmap_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_result" ADD CONSTRAINT "member_result_draft_id_roadmap_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."roadmap_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_result" ADD CONSTRAINT "member_result_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_version_id_frozen_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."frozen_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roadmap_draft" ADD CONSTRAINT "roadmap_draft_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stance" ADD CONSTRAINT "stance_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stance" ADD CONSTRAINT "stance_version_id_frozen_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."frozen_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emission_fact" ADD CONSTRAINT "emission_fact_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_remark" ADD CONSTRAINT "submission_remark_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_standing" ADD CONSTRAINT "submission_standing_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cluster_member_organisation" ON "cluster_member" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "commitment_owner" ON "commitment" USING btree ("organisation_id","cluster_id");--> statement-breakpoint
CREATE INDEX "import_preview_owner" ON "import_preview" USING btree ("organisation_id","cluster_id");--> statement-breakpoint
CREATE INDEX "measure_owner" ON "measure" USING btree ("organisation_id","cluster_id");--> statement-breakpoint
CREATE INDEX "invitation_organisation" ON "invitation" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "invitation_cluster" ON "invitation" USING btree ("cluster_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_one_pending" ON "invitation" USING btree ("email","organisation_id",coalesce(cluster_id, '00000000-0000-0000-0000-000000000000'::uuid),"role") WHERE accepted_at is null and voided_at is null;--> statement-breakpoint
CREATE INDEX "mail_waiting" ON "mail" USING btree ("id") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "password_reset_account" ON "password_reset" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "role_grant_account" ON "role_grant" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "role_grant_organisation" ON "role_grant" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "role_grant_cluster" ON "role_grant" USING btree ("cluster_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grant_once" ON "role_grant" USING btree ("account_id","organisation_id",coalesce(cluster_id, '00000000-0000-0000-0000-000000000000'::uuid),"role") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_subject" ON "sign_in_attempt" USING btree ("subject_hash","at");--> statement-breakpoint
CREATE INDEX "comment_about" ON "comment" USING btree ("cluster_id","about","created_at");--> statement-breakpoint
CREATE INDEX "conflict_detail_cluster" ON "conflict_detail" USING btree ("cluster_id");--> statement-breakpoint
CREATE INDEX "conflict_record_cluster" ON "conflict_record" USING btree ("cluster_id");--> statement-breakpoint
CREATE INDEX "frozen_standing_cluster" ON "frozen_standing" USING btree ("cluster_id","number");--> statement-breakpoint
CREATE INDEX "resolution_key" ON "resolution" USING btree ("cluster_id","key","decided_at");--> statement-breakpoint
CREATE INDEX "emission_fact_year" ON "emission_fact" USING btree ("cluster_id","year","scope");--> statement-breakpoint
CREATE INDEX "reading_owner" ON "reading" USING btree ("organisation_id","cluster_id","at");--> statement-breakpoint
CREATE INDEX "submission_cluster" ON "submission" USING btree ("cluster_id","cycle");--> statement-breakpoint
CREATE INDEX "submission_remark_submission" ON "submission_remark" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "submission_standing_cluster" ON "submission_standing" USING btree ("cluster_id","cycle","organisation_id");--> statement-breakpoint
CREATE INDEX "audit_entry_cluster" ON "audit_entry" USING btree ("cluster_id","id");--> statement-breakpoint
CREATE INDEX "audit_entry_organisation" ON "audit_entry" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "idempotency_at" ON "idempotency" USING btree ("at");