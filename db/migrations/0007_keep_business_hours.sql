CREATE TABLE "business_hours" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"label" text NOT NULL,
	"developer_name" text NOT NULL,
	"time_zone" text NOT NULL,
	"times" jsonb NOT NULL,
	"standard" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "business_hours_organization_id_key" UNIQUE("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD COLUMN "business_hours_id" text;--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD COLUMN "outside_hours" text DEFAULT 'hide' NOT NULL;--> statement-breakpoint
ALTER TABLE "business_hours" ADD CONSTRAINT "business_hours_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "business_hours_developer_name_key" ON "business_hours" USING btree ("organization_id",lower("developer_name"));--> statement-breakpoint
CREATE UNIQUE INDEX "business_hours_standard_key" ON "business_hours" USING btree ("organization_id") WHERE "business_hours"."standard";--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD CONSTRAINT "embedded_service_deployments_business_hours_fkey" FOREIGN KEY ("organization_id","business_hours_id") REFERENCES "public"."business_hours"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "embedded_service_deployments_business_hours_index" ON "embedded_service_deployments" USING btree ("organization_id","business_hours_id");--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD CONSTRAINT "embedded_service_deployments_outside_hours_check" CHECK ("embedded_service_deployments"."outside_hours" in ('hide', 'say', 'take_messages'));