CREATE TABLE "deployment_origins" (
	"organization_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"entry_id" text NOT NULL,
	CONSTRAINT "deployment_origins_pkey" PRIMARY KEY("deployment_id","entry_id")
);
--> statement-breakpoint
ALTER TABLE "embedded_service_deployments" ADD COLUMN "narrowed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "deployment_origins" ADD CONSTRAINT "deployment_origins_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment_origins" ADD CONSTRAINT "deployment_origins_deployment_fkey" FOREIGN KEY ("organization_id","deployment_id") REFERENCES "public"."embedded_service_deployments"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment_origins" ADD CONSTRAINT "deployment_origins_entry_fkey" FOREIGN KEY ("organization_id","entry_id") REFERENCES "public"."cors_allowlist_entries"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deployment_origins_entry_index" ON "deployment_origins" USING btree ("organization_id","entry_id");