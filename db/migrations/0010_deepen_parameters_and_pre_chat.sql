CREATE TABLE "choice_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"label" text NOT NULL,
	"developer_name" text NOT NULL,
	"choices" text[] NOT NULL,
	"default_choice" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "choice_lists_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "choice_lists_default_choice_check" CHECK ("choice_lists"."default_choice" is null or "choice_lists"."default_choice" = any("choice_lists"."choices"))
);
--> statement-breakpoint
CREATE TABLE "parameter_mappings" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"standard_field" text,
	"custom_parameter_id" text,
	"target" text NOT NULL,
	"variable_name" text DEFAULT '' NOT NULL,
	"pinned" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "parameter_mappings_target_check" CHECK ("parameter_mappings"."target" in ('rep', 'user_name', 'user_email', 'user_phone', 'user_language', 'session_subject')),
	CONSTRAINT "parameter_mappings_standard_field_check" CHECK ("parameter_mappings"."standard_field" in ('_firstName', '_lastName', '_email', '_subject')),
	CONSTRAINT "parameter_mappings_one_source_check" CHECK (num_nonnulls("parameter_mappings"."standard_field", "parameter_mappings"."custom_parameter_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "custom_parameters" DROP CONSTRAINT "custom_parameters_data_type_check";--> statement-breakpoint
ALTER TABLE "pre_chat_fields" DROP CONSTRAINT "pre_chat_fields_field_type_check";--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "told" jsonb;--> statement-breakpoint
ALTER TABLE "custom_parameters" ADD COLUMN "choice_list_id" text;--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD COLUMN "pre_chat_moment" text DEFAULT 'BeforeChat' NOT NULL;--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD COLUMN "pre_chat_terms" jsonb;--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "messaging_users" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "messaging_users" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "pre_chat_fields" ADD COLUMN "choice_list_id" text;--> statement-breakpoint
ALTER TABLE "pre_chat_fields" ADD COLUMN "details" jsonb DEFAULT '{"schema":1}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "choice_lists" ADD CONSTRAINT "choice_lists_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_mappings" ADD CONSTRAINT "parameter_mappings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_mappings" ADD CONSTRAINT "parameter_mappings_channel_fkey" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."messaging_channels"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_mappings" ADD CONSTRAINT "parameter_mappings_custom_parameter_fkey" FOREIGN KEY ("organization_id","custom_parameter_id") REFERENCES "public"."custom_parameters"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "choice_lists_developer_name_key" ON "choice_lists" USING btree ("organization_id",lower("developer_name"));--> statement-breakpoint
CREATE INDEX "parameter_mappings_channel_index" ON "parameter_mappings" USING btree ("organization_id","channel_id");--> statement-breakpoint
CREATE INDEX "parameter_mappings_custom_parameter_index" ON "parameter_mappings" USING btree ("organization_id","custom_parameter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "parameter_mappings_place_key" ON "parameter_mappings" USING btree ("channel_id","target") WHERE "parameter_mappings"."target" <> 'rep';--> statement-breakpoint
CREATE UNIQUE INDEX "parameter_mappings_source_key" ON "parameter_mappings" USING btree ("channel_id",coalesce("standard_field", "custom_parameter_id"),"target");--> statement-breakpoint
ALTER TABLE "custom_parameters" ADD CONSTRAINT "custom_parameters_choice_list_fkey" FOREIGN KEY ("organization_id","choice_list_id") REFERENCES "public"."choice_lists"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pre_chat_fields" ADD CONSTRAINT "pre_chat_fields_choice_list_fkey" FOREIGN KEY ("organization_id","choice_list_id") REFERENCES "public"."choice_lists"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "custom_parameters_choice_list_index" ON "custom_parameters" USING btree ("organization_id","choice_list_id");--> statement-breakpoint
CREATE INDEX "pre_chat_fields_choice_list_index" ON "pre_chat_fields" USING btree ("organization_id","choice_list_id");--> statement-breakpoint
ALTER TABLE "custom_parameters" ADD CONSTRAINT "custom_parameters_choice_list_check" CHECK (("custom_parameters"."data_type" = 'choice') = ("custom_parameters"."choice_list_id" is not null));--> statement-breakpoint
ALTER TABLE "custom_parameters" ADD CONSTRAINT "custom_parameters_data_type_check" CHECK ("custom_parameters"."data_type" in ('text', 'number', 'boolean', 'date', 'datetime', 'choice'));--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD CONSTRAINT "embedded_service_deployments_pre_chat_moment_check" CHECK ("embedded_service_deployments"."pre_chat_moment" in ('BeforeChat', 'AtHandOver'));--> statement-breakpoint
ALTER TABLE "pre_chat_fields" ADD CONSTRAINT "pre_chat_fields_field_type_check" CHECK ("pre_chat_fields"."field_type" in ('Text', 'Email', 'Phone', 'Number', 'Checkbox', 'ChoiceList', 'TextArea', 'Date'));