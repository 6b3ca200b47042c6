CREATE TABLE "audit_events" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"record_kind" text NOT NULL,
	"record_id" text NOT NULL,
	"record_label" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"address" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "branding_sets" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"tokens" jsonb NOT NULL,
	"logo_file_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "branding_sets_deployment_key" UNIQUE("organization_id","deployment_id")
);
--> statement-breakpoint
CREATE TABLE "conversation_entries" (
	"organization_id" text NOT NULL,
	"end_user_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"conversation_id" text NOT NULL,
	"identifier" text NOT NULL,
	"entry_type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"fingerprint" text,
	"sender_role" text NOT NULL,
	"sender_app_type" text NOT NULL,
	"sender_subject" text NOT NULL,
	"sender_display_name" text NOT NULL,
	"visibility" text DEFAULT 'all' NOT NULL,
	"client_at" timestamp with time zone NOT NULL,
	"transcripted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_entries_pkey" PRIMARY KEY("end_user_id","seq"),
	CONSTRAINT "conversation_entries_entry_type_check" CHECK ("conversation_entries"."entry_type" in ('Message', 'RoutingResult', 'ParticipantChanged', 'SessionStatusChanged', 'CloseConversation')),
	CONSTRAINT "conversation_entries_sender_role_check" CHECK ("conversation_entries"."sender_role" in ('EndUser', 'Chatbot', 'Agent', 'Supervisor', 'System')),
	CONSTRAINT "conversation_entries_sender_app_type_check" CHECK ("conversation_entries"."sender_app_type" in ('iamessage', 'agent', 'chatbot', 'conversation')),
	CONSTRAINT "conversation_entries_visibility_check" CHECK ("conversation_entries"."visibility" in ('all', 'internal'))
);
--> statement-breakpoint
CREATE TABLE "conversation_participants" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"role" text NOT NULL,
	"subject" text NOT NULL,
	"display_name" text NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "conversation_participants_role_check" CHECK ("conversation_participants"."role" in ('EndUser', 'Chatbot', 'Agent', 'Supervisor', 'System'))
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"end_user_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"identifier" text NOT NULL,
	"language" text,
	"page_origin" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "conversations_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "conversations_identifier_key" UNIQUE("end_user_id","identifier")
);
--> statement-breakpoint
CREATE TABLE "cors_allowlist_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"pattern" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cors_allowlist_entries_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "cors_allowlist_entries_pattern_key" UNIQUE("organization_id","pattern")
);
--> statement-breakpoint
CREATE TABLE "custom_parameters" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"developer_name" text NOT NULL,
	"label" text NOT NULL,
	"channel_variable_name" text NOT NULL,
	"data_type" text NOT NULL,
	"maximum_length" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "custom_parameters_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "custom_parameters_channel_variable_name_key" UNIQUE("channel_id","channel_variable_name"),
	CONSTRAINT "custom_parameters_data_type_check" CHECK ("custom_parameters"."data_type" in ('text')),
	CONSTRAINT "custom_parameters_maximum_length_check" CHECK ("custom_parameters"."maximum_length" between 1 and 255)
);
--> statement-breakpoint
CREATE TABLE "deleted_records" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"record_kind" text NOT NULL,
	"record_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"deleted_by" text NOT NULL,
	"deleted_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deployment_sightings" (
	"organization_id" text NOT NULL,
	"developer_name" text NOT NULL,
	"origin" text NOT NULL,
	"outcome" text NOT NULL,
	"version" integer NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deployment_sightings_pkey" PRIMARY KEY("organization_id","developer_name","origin","outcome","version","day")
);
--> statement-breakpoint
CREATE TABLE "deployment_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"author_name" text NOT NULL,
	"author_id" text NOT NULL,
	"same_as" integer,
	"live" boolean NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deployment_versions_number_key" UNIQUE("deployment_id","number")
);
--> statement-breakpoint
CREATE TABLE "embedded_service_deployments" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"deployment_type" text NOT NULL,
	"label" text NOT NULL,
	"developer_name" text NOT NULL,
	"domain" text DEFAULT '' NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"chat_title" text DEFAULT 'Chat with us' NOT NULL,
	"welcome_text" text DEFAULT '' NOT NULL,
	"pre_chat_enabled" boolean DEFAULT false NOT NULL,
	"pre_chat_display" text DEFAULT 'Conversation' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "embedded_service_deployments_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "embedded_service_deployments_deployment_type_check" CHECK ("embedded_service_deployments"."deployment_type" in ('web', 'mobile', 'custom_client')),
	CONSTRAINT "embedded_service_deployments_pre_chat_display_check" CHECK ("embedded_service_deployments"."pre_chat_display" in ('Conversation', 'Session'))
);
--> statement-breakpoint
CREATE TABLE "end_users" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"key" text NOT NULL,
	"last_seq" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "end_users_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "end_users_key_key" UNIQUE("organization_id","key")
);
--> statement-breakpoint
CREATE TABLE "file_chunks" (
	"file_id" text NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "file_chunks_pkey" PRIMARY KEY("file_id","position")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_organization_id_key" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "installations" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"identity" text NOT NULL,
	"epoch" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "installations_single_check" CHECK ("installations"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"secret_hash" text NOT NULL,
	"invited_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "invitations_secret_hash_key" UNIQUE("secret_hash"),
	CONSTRAINT "invitations_role_check" CHECK ("invitations"."role" in ('admin', 'supervisor', 'rep'))
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"disabled_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "members_user_key" UNIQUE("organization_id","user_id"),
	CONSTRAINT "members_role_check" CHECK ("members"."role" in ('admin', 'supervisor', 'rep'))
);
--> statement-breakpoint
CREATE TABLE "messaging_channels" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"label" text NOT NULL,
	"developer_name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"channel_type" text NOT NULL,
	"used_for" text NOT NULL,
	"address_identifier" text NOT NULL,
	"active" boolean DEFAULT false NOT NULL,
	"routing_type" text DEFAULT 'queue' NOT NULL,
	"queue_id" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messaging_channels_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "messaging_channels_address_identifier_key" UNIQUE("address_identifier"),
	CONSTRAINT "messaging_channels_channel_type_check" CHECK ("messaging_channels"."channel_type" in ('enhanced_chat')),
	CONSTRAINT "messaging_channels_used_for_check" CHECK ("messaging_channels"."used_for" in ('web', 'mobile', 'custom_client')),
	CONSTRAINT "messaging_channels_routing_type_check" CHECK ("messaging_channels"."routing_type" in ('queue'))
);
--> statement-breakpoint
CREATE TABLE "messaging_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"messaging_user_id" text NOT NULL,
	"status" text NOT NULL,
	"origin" text NOT NULL,
	"pre_chat" jsonb NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"end_reason" text,
	CONSTRAINT "messaging_sessions_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "messaging_sessions_status_check" CHECK ("messaging_sessions"."status" in ('New', 'Waiting', 'Active', 'Inactive', 'Paused', 'Consent', 'Ended', 'Error')),
	CONSTRAINT "messaging_sessions_origin_check" CHECK ("messaging_sessions"."origin" in ('inbound', 'rep', 'automation')),
	CONSTRAINT "messaging_sessions_ended_by_check" CHECK ("messaging_sessions"."ended_by" in ('end_user', 'rep', 'system')),
	CONSTRAINT "messaging_sessions_end_reason_check" CHECK ("messaging_sessions"."end_reason" in ('ended_by_customer', 'ended_by_rep', 'conversation_closed')),
	CONSTRAINT "messaging_sessions_ended_check" CHECK (("messaging_sessions"."ended_at" is null) = ("messaging_sessions"."status" <> 'Ended') and ("messaging_sessions"."ended_at" is null) = ("messaging_sessions"."end_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "messaging_users" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"end_user_id" text NOT NULL,
	"platform_key" text NOT NULL,
	"name" text NOT NULL,
	"language" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messaging_users_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "messaging_users_platform_key_key" UNIQUE("channel_id","platform_key")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"configuration_generation" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pre_chat_fields" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"position" integer NOT NULL,
	"standard_field" text,
	"custom_parameter_id" text,
	"hidden" boolean NOT NULL,
	"label" text NOT NULL,
	"field_type" text NOT NULL,
	"required" boolean NOT NULL,
	"maximum_length" integer NOT NULL,
	"choices" text[] DEFAULT '{}'::text[] NOT NULL,
	CONSTRAINT "pre_chat_fields_field_type_check" CHECK ("pre_chat_fields"."field_type" in ('Text', 'Email', 'Phone', 'Number', 'Checkbox', 'ChoiceList')),
	CONSTRAINT "pre_chat_fields_standard_field_check" CHECK ("pre_chat_fields"."standard_field" in ('_firstName', '_lastName', '_email', '_subject')),
	CONSTRAINT "pre_chat_fields_one_source_check" CHECK (num_nonnulls("pre_chat_fields"."standard_field", "pre_chat_fields"."custom_parameter_id") = 1),
	CONSTRAINT "pre_chat_fields_hidden_check" CHECK (not ("pre_chat_fields"."hidden" and ("pre_chat_fields"."required" or "pre_chat_fields"."standard_field" is not null)))
);
--> statement-breakpoint
CREATE TABLE "member_presences" (
	"member_id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"presence" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"heard_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_presences_presence_check" CHECK ("member_presences"."presence" in ('available', 'busy', 'offline'))
);
--> statement-breakpoint
CREATE TABLE "queue_members" (
	"organization_id" text NOT NULL,
	"queue_id" text NOT NULL,
	"member_id" text NOT NULL,
	CONSTRAINT "queue_members_pkey" PRIMARY KEY("queue_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "queues" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"label" text NOT NULL,
	"developer_name" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "queues_organization_id_key" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"address" text NOT NULL,
	"user_agent" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ending" text,
	CONSTRAINT "sessions_ending_check" CHECK ("sessions"."ending" in ('signed_out', 'ended_elsewhere', 'member_disabled'))
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_key" UNIQUE("email"),
	CONSTRAINT "users_email_lower_check" CHECK ("users"."email" = lower("users"."email"))
);
--> statement-breakpoint
CREATE TABLE "work_items" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"kind" text NOT NULL,
	"session_id" text NOT NULL,
	"queue_id" text NOT NULL,
	"member_id" text,
	"status" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "work_items_kind_check" CHECK ("work_items"."kind" in ('messaging_session')),
	CONSTRAINT "work_items_status_check" CHECK ("work_items"."status" in ('waiting', 'accepted', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branding_sets" ADD CONSTRAINT "branding_sets_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branding_sets" ADD CONSTRAINT "branding_sets_deployment_fkey" FOREIGN KEY ("organization_id","deployment_id") REFERENCES "public"."embedded_service_deployments"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branding_sets" ADD CONSTRAINT "branding_sets_logo_file_fkey" FOREIGN KEY ("organization_id","logo_file_id") REFERENCES "public"."files"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_entries" ADD CONSTRAINT "conversation_entries_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_entries" ADD CONSTRAINT "conversation_entries_end_user_fkey" FOREIGN KEY ("organization_id","end_user_id") REFERENCES "public"."end_users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_entries" ADD CONSTRAINT "conversation_entries_conversation_fkey" FOREIGN KEY ("organization_id","conversation_id") REFERENCES "public"."conversations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_participants" ADD CONSTRAINT "conversation_participants_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_participants" ADD CONSTRAINT "conversation_participants_conversation_fkey" FOREIGN KEY ("organization_id","conversation_id") REFERENCES "public"."conversations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_end_user_fkey" FOREIGN KEY ("organization_id","end_user_id") REFERENCES "public"."end_users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_channel_fkey" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."messaging_channels"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_deployment_fkey" FOREIGN KEY ("organization_id","deployment_id") REFERENCES "public"."embedded_service_deployments"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cors_allowlist_entries" ADD CONSTRAINT "cors_allowlist_entries_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_parameters" ADD CONSTRAINT "custom_parameters_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_parameters" ADD CONSTRAINT "custom_parameters_channel_fkey" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."messaging_channels"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deleted_records" ADD CONSTRAINT "deleted_records_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment_sightings" ADD CONSTRAINT "deployment_sightings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment_versions" ADD CONSTRAINT "deployment_versions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment_versions" ADD CONSTRAINT "deployment_versions_deployment_fkey" FOREIGN KEY ("organization_id","deployment_id") REFERENCES "public"."embedded_service_deployments"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD CONSTRAINT "embedded_service_deployments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD CONSTRAINT "embedded_service_deployments_channel_fkey" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."messaging_channels"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "end_users" ADD CONSTRAINT "end_users_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_chunks" ADD CONSTRAINT "file_chunks_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_fkey" FOREIGN KEY ("organization_id","invited_by") REFERENCES "public"."members"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD CONSTRAINT "messaging_channels_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD CONSTRAINT "messaging_channels_queue_fkey" FOREIGN KEY ("organization_id","queue_id") REFERENCES "public"."queues"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD CONSTRAINT "messaging_sessions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD CONSTRAINT "messaging_sessions_conversation_fkey" FOREIGN KEY ("organization_id","conversation_id") REFERENCES "public"."conversations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD CONSTRAINT "messaging_sessions_messaging_user_fkey" FOREIGN KEY ("organization_id","messaging_user_id") REFERENCES "public"."messaging_users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messaging_users" ADD CONSTRAINT "messaging_users_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messaging_users" ADD CONSTRAINT "messaging_users_channel_fkey" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."messaging_channels"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messaging_users" ADD CONSTRAINT "messaging_users_end_user_fkey" FOREIGN KEY ("organization_id","end_user_id") REFERENCES "public"."end_users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pre_chat_fields" ADD CONSTRAINT "pre_chat_fields_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pre_chat_fields" ADD CONSTRAINT "pre_chat_fields_deployment_fkey" FOREIGN KEY ("organization_id","deployment_id") REFERENCES "public"."embedded_service_deployments"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pre_chat_fields" ADD CONSTRAINT "pre_chat_fields_custom_parameter_fkey" FOREIGN KEY ("organization_id","custom_parameter_id") REFERENCES "public"."custom_parameters"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_presences" ADD CONSTRAINT "member_presences_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_presences" ADD CONSTRAINT "member_presences_member_fkey" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."members"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_members" ADD CONSTRAINT "queue_members_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_members" ADD CONSTRAINT "queue_members_queue_fkey" FOREIGN KEY ("organization_id","queue_id") REFERENCES "public"."queues"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_members" ADD CONSTRAINT "queue_members_member_fkey" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."members"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queues" ADD CONSTRAINT "queues_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_session_fkey" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."messaging_sessions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_queue_fkey" FOREIGN KEY ("organization_id","queue_id") REFERENCES "public"."queues"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_items" ADD CONSTRAINT "work_items_member_fkey" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."members"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_organization_id_index" ON "audit_events" USING btree ("organization_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_record_index" ON "audit_events" USING btree ("organization_id","record_kind","record_id");--> statement-breakpoint
CREATE INDEX "branding_sets_logo_file_index" ON "branding_sets" USING btree ("organization_id","logo_file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_entries_identifier_key" ON "conversation_entries" USING btree ("conversation_id","identifier");--> statement-breakpoint
CREATE INDEX "conversation_entries_conversation_index" ON "conversation_entries" USING btree ("conversation_id","seq");--> statement-breakpoint
CREATE INDEX "conversation_participants_conversation_index" ON "conversation_participants" USING btree ("organization_id","conversation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_participants_present_key" ON "conversation_participants" USING btree ("conversation_id","subject") WHERE "conversation_participants"."left_at" is null;--> statement-breakpoint
CREATE INDEX "conversations_channel_index" ON "conversations" USING btree ("organization_id","channel_id");--> statement-breakpoint
CREATE INDEX "conversations_deployment_index" ON "conversations" USING btree ("organization_id","deployment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "custom_parameters_developer_name_key" ON "custom_parameters" USING btree ("channel_id",lower("developer_name"));--> statement-breakpoint
CREATE INDEX "deleted_records_organization_id_index" ON "deleted_records" USING btree ("organization_id","deleted_at");--> statement-breakpoint
CREATE INDEX "deployment_sightings_day_index" ON "deployment_sightings" USING btree ("organization_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "deployment_versions_live_key" ON "deployment_versions" USING btree ("deployment_id") WHERE "deployment_versions"."live";--> statement-breakpoint
CREATE INDEX "deployment_versions_deployment_index" ON "deployment_versions" USING btree ("organization_id","deployment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "embedded_service_deployments_developer_name_key" ON "embedded_service_deployments" USING btree ("organization_id",lower("developer_name"));--> statement-breakpoint
CREATE INDEX "embedded_service_deployments_channel_index" ON "embedded_service_deployments" USING btree ("organization_id","channel_id");--> statement-breakpoint
CREATE INDEX "invitations_organization_id_index" ON "invitations" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "invitations_invited_by_index" ON "invitations" USING btree ("organization_id","invited_by");--> statement-breakpoint
CREATE INDEX "members_user_id_index" ON "members" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "messaging_channels_developer_name_key" ON "messaging_channels" USING btree ("organization_id",lower("developer_name"));--> statement-breakpoint
CREATE INDEX "messaging_channels_queue_index" ON "messaging_channels" USING btree ("organization_id","queue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "messaging_sessions_open_key" ON "messaging_sessions" USING btree ("conversation_id") WHERE "messaging_sessions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "messaging_sessions_conversation_index" ON "messaging_sessions" USING btree ("organization_id","conversation_id");--> statement-breakpoint
CREATE INDEX "messaging_sessions_messaging_user_index" ON "messaging_sessions" USING btree ("organization_id","messaging_user_id");--> statement-breakpoint
CREATE INDEX "messaging_users_channel_index" ON "messaging_users" USING btree ("organization_id","channel_id");--> statement-breakpoint
CREATE INDEX "messaging_users_end_user_index" ON "messaging_users" USING btree ("organization_id","end_user_id");--> statement-breakpoint
CREATE INDEX "pre_chat_fields_deployment_index" ON "pre_chat_fields" USING btree ("organization_id","deployment_id");--> statement-breakpoint
CREATE INDEX "pre_chat_fields_custom_parameter_index" ON "pre_chat_fields" USING btree ("organization_id","custom_parameter_id");--> statement-breakpoint
CREATE INDEX "queue_members_member_index" ON "queue_members" USING btree ("organization_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "queues_developer_name_key" ON "queues" USING btree ("organization_id",lower("developer_name"));--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_organization_id_index" ON "sessions" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "work_items_session_index" ON "work_items" USING btree ("organization_id","session_id");--> statement-breakpoint
CREATE INDEX "work_items_queue_index" ON "work_items" USING btree ("organization_id","queue_id","status");--> statement-breakpoint
CREATE INDEX "work_items_member_index" ON "work_items" USING btree ("organization_id","member_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "work_items_open_key" ON "work_items" USING btree ("session_id") WHERE "work_items"."status" <> 'closed';