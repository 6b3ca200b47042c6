CREATE TABLE "texts" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"language" text NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "texts_deployment_language_key_key" UNIQUE("organization_id","deployment_id","language","key")
);
--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD COLUMN "default_language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD COLUMN "languages" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "texts" ADD CONSTRAINT "texts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "texts" ADD CONSTRAINT "texts_deployment_fkey" FOREIGN KEY ("organization_id","deployment_id") REFERENCES "public"."embedded_service_deployments"("organization_id","id") ON DELETE cascade ON UPDATE no action;