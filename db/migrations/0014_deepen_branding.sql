ALTER TABLE "branding_sets" ADD COLUMN "avatar_file_id" text;--> statement-breakpoint
ALTER TABLE "branding_sets" ADD COLUMN "fab_file_id" text;--> statement-breakpoint
ALTER TABLE "branding_sets" ADD CONSTRAINT "branding_sets_avatar_file_fkey" FOREIGN KEY ("organization_id","avatar_file_id") REFERENCES "public"."files"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branding_sets" ADD CONSTRAINT "branding_sets_fab_file_fkey" FOREIGN KEY ("organization_id","fab_file_id") REFERENCES "public"."files"("organization_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "branding_sets_avatar_file_index" ON "branding_sets" USING btree ("organization_id","avatar_file_id");--> statement-breakpoint
CREATE INDEX "branding_sets_fab_file_index" ON "branding_sets" USING btree ("organization_id","fab_file_id");