ALTER TABLE "conflict_detail" ADD COLUMN "facts_digest" text NOT NULL;--> statement-breakpoint
ALTER TABLE "conflict_record" DROP COLUMN "facts_digest";