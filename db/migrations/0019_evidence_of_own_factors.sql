ALTER TABLE "evidence" DROP CONSTRAINT "evidence_once";--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "factor_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_cluster_id_factor_id_own_factor_organisation_id_cluster_id_id_fk" FOREIGN KEY ("organisation_id","cluster_id","factor_id") REFERENCES "public"."own_factor"("organisation_id","cluster_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_once" UNIQUE NULLS NOT DISTINCT("organisation_id","cluster_id","site_id","year","line_id","factor_id","digest");--> statement-breakpoint
-- A file stands behind a line, behind an own factor, or behind the whole.
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_place";--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_place" CHECK ((site_id is null) = (year is null) and (year is null) = (line_id is null) and (factor_id is null or line_id is null));
