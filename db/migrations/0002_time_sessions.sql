ALTER TABLE "messaging_sessions" DROP CONSTRAINT "messaging_sessions_end_reason_check";--> statement-breakpoint
ALTER TABLE "work_items" DROP CONSTRAINT "work_items_status_check";--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD COLUMN "session" jsonb;--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD COLUMN "ended_by_name" text;--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD COLUMN "inactive_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD COLUMN "customer_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD COLUMN "idle_warned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD COLUMN "timer_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "messaging_sessions_timer_index" ON "messaging_sessions" USING btree ("timer_at") WHERE "messaging_sessions"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD CONSTRAINT "messaging_sessions_end_reason_check" CHECK ("messaging_sessions"."end_reason" in ('ended_by_customer', 'ended_by_rep', 'conversation_closed', 'customer_inactive', 'inactive_too_long', 'abandoned', 'waited_too_long', 'opted_out', 'logged_out'));--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_status_check" CHECK ("work_items"."status" in ('waiting', 'accepted', 'parked', 'closed'));