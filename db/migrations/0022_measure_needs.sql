ALTER TABLE "measure" ADD COLUMN "sources" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "bookings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "flows" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "level_evidence" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
alter table measure add constraint measure_needs_are_lists check (jsonb_typeof(sources) = 'array' and jsonb_typeof(bookings) = 'array' and jsonb_typeof(flows) = 'array' and jsonb_typeof(level_evidence) = 'array');--> statement-breakpoint
-- Amounts are decimals written as text and never negative: a submission with another could not be read.
alter table measure add constraint measure_bookings_hold check (not jsonb_path_exists(bookings, '$[*] ? (@.hubId.type() != "string" || @.perYear.type() != "string" || @.perYear starts with "-")'));--> statement-breakpoint
alter table measure add constraint measure_flows_hold check (not jsonb_path_exists(flows, '$[*] ? (@.perYear.type() != "string" || @.perYear starts with "-")'));
