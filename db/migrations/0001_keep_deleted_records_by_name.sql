DROP INDEX "audit_events_organization_id_index";--> statement-breakpoint
ALTER TABLE "deleted_records" ADD COLUMN "record_label" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_events_actor_index" ON "audit_events" USING btree ("organization_id","actor_id","at","id");--> statement-breakpoint
CREATE INDEX "deleted_records_record_index" ON "deleted_records" USING btree ("organization_id","record_id");--> statement-breakpoint
CREATE INDEX "audit_events_organization_id_index" ON "audit_events" USING btree ("organization_id","at","id");