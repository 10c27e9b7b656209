ALTER TABLE "evidence" DROP CONSTRAINT "evidence_once";--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "measure_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "level" text;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_place" UNIQUE("organisation_id","cluster_id","id");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_cluster_id_measure_id_measure_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","measure_id") REFERENCES "public"."measure"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_once" UNIQUE NULLS NOT DISTINCT("organisation_id","cluster_id","site_id","year","line_id","factor_id","measure_id","level","digest");--> statement-breakpoint
alter table evidence add constraint evidence_of_level check ((measure_id is null) = (level is null) and (measure_id is null or (site_id is null and line_id is null and factor_id is null)));
