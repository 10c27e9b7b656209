ALTER TABLE "import_preview" ADD COLUMN "digests" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "inventory_line" ADD COLUMN "read_digest" text;--> statement-breakpoint
ALTER TABLE "inventory_line" ADD COLUMN "read_version" integer;--> statement-breakpoint
-- A file that waits was packed in another way: it is read once more.
alter table import_preview no force row level security;--> statement-breakpoint
delete from import_preview where committed_at is null and kind in ('lines', 'template', 'sheet') and rows <> '';--> statement-breakpoint
alter table import_preview force row level security;--> statement-breakpoint
-- Packed already: to press them once more costs time and gains nothing.
alter table import_preview alter rows set storage external, alter digests set storage external;
