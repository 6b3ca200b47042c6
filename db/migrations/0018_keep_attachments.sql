ALTER TABLE "files" ADD COLUMN "conversation_id" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "pending" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "inline" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD COLUMN "attachments" jsonb;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_conversation_fkey" FOREIGN KEY ("organization_id","conversation_id") REFERENCES "public"."conversations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_conversation_index" ON "files" USING btree ("organization_id","conversation_id");--> statement-breakpoint
CREATE INDEX "files_pending_index" ON "files" USING btree ("created_at") WHERE "files"."pending";