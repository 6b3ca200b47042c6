CREATE TABLE "channel_keysets" (
	"organization_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"keyset_id" text NOT NULL,
	CONSTRAINT "channel_keysets_pkey" PRIMARY KEY("channel_id","keyset_id")
);
--> statement-breakpoint
CREATE TABLE "identity_refusals" (
	"organization_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"fault" text NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "identity_refusals_pkey" PRIMARY KEY("channel_id","fault","day")
);
--> statement-breakpoint
CREATE TABLE "keyset_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"keyset_id" text NOT NULL,
	"label" text NOT NULL,
	"kid" text NOT NULL,
	"alg" text NOT NULL,
	"n" text NOT NULL,
	"e" text NOT NULL,
	"active" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "keyset_keys_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "keyset_keys_kid_key" UNIQUE("keyset_id","kid"),
	CONSTRAINT "keyset_keys_alg_check" CHECK ("keyset_keys"."alg" in ('RS256', 'RS512'))
);
--> statement-breakpoint
CREATE TABLE "keysets" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"label" text NOT NULL,
	"developer_name" text NOT NULL,
	"auth_identifier" text NOT NULL,
	"issuer" text NOT NULL,
	"type" text NOT NULL,
	"jwks_url" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "keysets_organization_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "keysets_type_check" CHECK ("keysets"."type" in ('uploaded', 'jwks_url')),
	CONSTRAINT "keysets_jwks_url_check" CHECK (("keysets"."type" = 'jwks_url') = ("keysets"."jwks_url" <> ''))
);
--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD COLUMN "verification_mode" text DEFAULT 'off' NOT NULL;--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD COLUMN "verified_token_minutes" integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD COLUMN "guest_token_minutes" integer DEFAULT 360 NOT NULL;--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD COLUMN "configuration_name" text;--> statement-breakpoint
ALTER TABLE "messaging_sessions" ADD COLUMN "identity_outcome" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "channel_keysets" ADD CONSTRAINT "channel_keysets_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_keysets" ADD CONSTRAINT "channel_keysets_channel_fkey" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."messaging_channels"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_keysets" ADD CONSTRAINT "channel_keysets_keyset_fkey" FOREIGN KEY ("organization_id","keyset_id") REFERENCES "public"."keysets"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_refusals" ADD CONSTRAINT "identity_refusals_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_refusals" ADD CONSTRAINT "identity_refusals_channel_fkey" FOREIGN KEY ("organization_id","channel_id") REFERENCES "public"."messaging_channels"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keyset_keys" ADD CONSTRAINT "keyset_keys_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keyset_keys" ADD CONSTRAINT "keyset_keys_keyset_fkey" FOREIGN KEY ("organization_id","keyset_id") REFERENCES "public"."keysets"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keysets" ADD CONSTRAINT "keysets_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "channel_keysets_channel_index" ON "channel_keysets" USING btree ("organization_id","channel_id");--> statement-breakpoint
CREATE INDEX "channel_keysets_keyset_index" ON "channel_keysets" USING btree ("organization_id","keyset_id");--> statement-breakpoint
CREATE INDEX "identity_refusals_channel_index" ON "identity_refusals" USING btree ("organization_id","channel_id");--> statement-breakpoint
CREATE UNIQUE INDEX "keysets_developer_name_key" ON "keysets" USING btree ("organization_id",lower("developer_name"));--> statement-breakpoint
CREATE UNIQUE INDEX "keysets_auth_identifier_key" ON "keysets" USING btree ("organization_id",lower("auth_identifier"));--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD CONSTRAINT "messaging_channels_verification_mode_check" CHECK ("messaging_channels"."verification_mode" in ('off', 'observe', 'optional', 'required'));