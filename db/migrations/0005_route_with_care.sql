CREATE TABLE "routing_steps" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "routing_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" text NOT NULL,
	"session_id" text NOT NULL,
	"reason" text NOT NULL,
	"queue_label" text,
	"rep_name" text,
	"waited_seconds" integer,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "routing_steps_reason_check" CHECK ("routing_steps"."reason" in ('channel_queue', 'channel_rep', 'rep_offline', 'rep_disabled', 'rep_silent', 'rep_left', 'fallback_queue', 'no_fallback_queue', 'nobody_available', 'waited_too_long', 'message_sent', 'session_ended', 'accepted'))
);
--> statement-breakpoint
ALTER TABLE "messaging_channels" DROP CONSTRAINT "messaging_channels_routing_type_check";--> statement-breakpoint
ALTER TABLE "work_items" ALTER COLUMN "queue_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD COLUMN "rep_id" text;--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD COLUMN "fallback_queue_id" text;--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD COLUMN "routing" jsonb;--> statement-breakpoint
ALTER TABLE "work_items" ADD COLUMN "offered_to" text;--> statement-breakpoint
ALTER TABLE "work_items" ADD COLUMN "waiting_since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "work_items" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "work_items" ADD COLUMN "overdue_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "routing_steps" ADD CONSTRAINT "routing_steps_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_steps" ADD CONSTRAINT "routing_steps_session_fkey" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."messaging_sessions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "routing_steps_session_index" ON "routing_steps" USING btree ("organization_id","session_id");--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD CONSTRAINT "messaging_channels_rep_fkey" FOREIGN KEY ("organization_id","rep_id") REFERENCES "public"."members"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD CONSTRAINT "messaging_channels_fallback_queue_fkey" FOREIGN KEY ("organization_id","fallback_queue_id") REFERENCES "public"."queues"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_offered_to_fkey" FOREIGN KEY ("organization_id","offered_to") REFERENCES "public"."members"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messaging_channels_rep_index" ON "messaging_channels" USING btree ("organization_id","rep_id");--> statement-breakpoint
CREATE INDEX "messaging_channels_fallback_queue_index" ON "messaging_channels" USING btree ("organization_id","fallback_queue_id");--> statement-breakpoint
CREATE INDEX "work_items_offered_to_index" ON "work_items" USING btree ("organization_id","offered_to","status");--> statement-breakpoint
CREATE INDEX "work_items_due_index" ON "work_items" USING btree ("due_at") WHERE "work_items"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "work_items_waits_index" ON "work_items" USING btree ("queue_id","accepted_at");--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD CONSTRAINT "messaging_channels_routing_type_check" CHECK ("messaging_channels"."routing_type" in ('queue', 'rep'));--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_place_check" CHECK ("work_items"."queue_id" is not null or "work_items"."offered_to" is not null);