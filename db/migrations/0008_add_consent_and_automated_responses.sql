CREATE TABLE "automated_responses" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"idle_warning_after" integer,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "automated_responses_channel_key" UNIQUE("organization_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "channel_consents" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channel_consents_channel_key" UNIQUE("organization_id","channel_id")
);
--> statement-breakpoint
ALTER TABLE "conversation_entries" DROP CONSTRAINT "conversation_entries_entry_type_check";--> statement-breakpoint
ALTER TABLE "messaging_sessions" DROP CONSTRAINT "messaging_sessions_origin_check";--> statement-breakpoint
ALTER TABLE "messaging_sessions" DROP CONSTRAINT "messaging_sessions_end_reason_check";--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD COLUMN "acknowledged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messaging_users" ADD COLUMN "consent_status" text DEFAULT 'ImplicitlyOptedIn' NOT NULL;--> statement-breakpoint
ALTER TABLE "automated_responses" ADD CONSTRAINT "automated_responses_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "automated_responses" ADD CONSTRAINT "automated_responses_channel_fkey" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."messaging_channels"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_consents" ADD CONSTRAINT "channel_consents_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_consents" ADD CONSTRAINT "channel_consents_channel_fkey" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."messaging_channels"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_entries" ADD CONSTRAINT "conversation_entries_entry_type_check" CHECK ("conversation_entries"."entry_type" in ('Message', 'RoutingResult', 'ParticipantChanged', 'SessionStatusChanged', 'CloseConversation', 'EndUserConsentUpdated'));--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD CONSTRAINT "messaging_sessions_origin_check" CHECK ("messaging_sessions"."origin" in ('inbound', 'rep', 'automation', 'opt_in', 'opt_out', 'help'));--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD CONSTRAINT "messaging_sessions_end_reason_check" CHECK ("messaging_sessions"."end_reason" in ('ended_by_customer', 'ended_by_rep', 'conversation_closed', 'customer_inactive', 'inactive_too_long', 'abandoned', 'waited_too_long', 'opted_out', 'logged_out', 'keyword_answered'));--> statement-breakpoint
ALTER TABLE "messaging_users" ADD CONSTRAINT "messaging_users_consent_status_check" CHECK ("messaging_users"."consent_status" in ('OptedOut', 'ImplicitlyOptedIn', 'ExplicitlyOptedIn', 'DoublyOptedIn'));