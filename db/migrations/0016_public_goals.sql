CREATE TABLE "cluster_benchmark" (
	"cluster_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"benchmark_id" text,
	"own" jsonb,
	"name" text,
	"reason" text,
	"chosen_by" uuid NOT NULL,
	"chooser_name" text NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cluster_benchmark_cluster_id_number_pk" PRIMARY KEY("cluster_id","number")
);
--> statement-breakpoint
CREATE TABLE "public_edition" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer,
	"source" text NOT NULL,
	"publisher" text NOT NULL,
	"dataset" text NOT NULL,
	"as_of" text NOT NULL,
	"licence" text NOT NULL,
	"file_name" text,
	"refusal" text,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"left_out" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"notes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"creator_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"taken_in_at" timestamp (3) with time zone,
	CONSTRAINT "public_edition_number" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "public_record" (
	"edition_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"level" text,
	"shown" boolean NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "public_record_edition_id_kind_key_pk" PRIMARY KEY("edition_id","kind","key"),
	CONSTRAINT "public_record_edition" UNIQUE("kind","key","edition_id")
);
--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "terms" jsonb DEFAULT '{"gases":null,"boundary":null,"baseBoundary":null,"unit":"t","targetValue":null,"residualPercent":null,"coverage":[],"offsets":"not-stated","validation":null,"committedOn":null,"plan":null,"planOn":null,"report":null,"neutralisation":null,"ownersWord":null}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "cluster_benchmark" ADD CONSTRAINT "cluster_benchmark_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_record" ADD CONSTRAINT "public_record_edition_id_public_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."public_edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "public_record_country" ON "public_record" USING btree ("country","kind");--> statement-breakpoint
alter table cluster_benchmark add constraint cluster_benchmark_one_choice check (benchmark_id is null or own is null);--> statement-breakpoint
alter table cluster_benchmark enable row level security;--> statement-breakpoint
alter table cluster_benchmark force row level security;--> statement-breakpoint
create policy cluster_benchmark_select on cluster_benchmark for select using (cluster_id = any ((select concord.clusters())::uuid[]));--> statement-breakpoint
create policy cluster_benchmark_insert on cluster_benchmark for insert with check ((cluster_id = any ((select concord.holding('lead'))::uuid[])) and (chosen_by = (select concord.actor())));--> statement-breakpoint
create policy cluster_benchmark_update on cluster_benchmark for update using (false) with check (false);--> statement-breakpoint
create policy cluster_benchmark_delete on cluster_benchmark for delete using (false);--> statement-breakpoint
create trigger cluster_benchmark_stays before update or delete on cluster_benchmark for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger cluster_benchmark_stays_whole before truncate on cluster_benchmark execute function concord.refuse_change();--> statement-breakpoint

-- Public goals belong to no cluster: staff keep them, every signed-in person reads what was taken in and may be shown.
alter table public_edition enable row level security;--> statement-breakpoint
alter table public_edition force row level security;--> statement-breakpoint
create policy public_edition_select on public_edition for select using ((select concord.is_staff()) or number is not null and (select concord.actor()) is not null);--> statement-breakpoint
create policy public_edition_insert on public_edition for insert with check ((select concord.is_staff()) and created_by = (select concord.actor()));--> statement-breakpoint
create policy public_edition_update on public_edition for update using ((select concord.is_staff()) and number is null) with check ((select concord.is_staff()));--> statement-breakpoint
create policy public_edition_delete on public_edition for delete using ((select concord.is_staff()) and number is null);--> statement-breakpoint
create trigger public_edition_stays before update or delete on public_edition for each row when (old.number is not null) execute function concord.refuse_change();--> statement-breakpoint
create trigger public_edition_stays_whole before truncate on public_edition execute function concord.refuse_change();--> statement-breakpoint

create function concord.waiting_editions() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
  as $$ select coalesce(array_agg(e.id), '{}') from public.public_edition e where e.number is null and concord.is_staff() $$;--> statement-breakpoint
create policy public_edition_owner on public_edition to current_user using (true);--> statement-breakpoint
alter table public_record enable row level security;--> statement-breakpoint
alter table public_record force row level security;--> statement-breakpoint
create policy public_record_select on public_record for select using ((select concord.is_staff()) or shown and (select concord.actor()) is not null and not (edition_id = any ((select concord.waiting_editions())::uuid[])));--> statement-breakpoint
create policy public_record_insert on public_record for insert with check ((select concord.is_staff()) and edition_id = any ((select concord.waiting_editions())::uuid[]));--> statement-breakpoint
create policy public_record_update on public_record for update using (false) with check (false);--> statement-breakpoint
create policy public_record_delete on public_record for delete using ((select concord.is_staff()) and edition_id = any ((select concord.waiting_editions())::uuid[]));--> statement-breakpoint
create trigger public_record_stays before update on public_record for each row execute function concord.refuse_change();--> statement-breakpoint
create trigger public_record_stays_whole before truncate on public_record execute function concord.refuse_change();
