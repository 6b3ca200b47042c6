DROP INDEX "messaging_sessions_conversation_index";--> statement-breakpoint
DROP INDEX "messaging_users_end_user_index";--> statement-breakpoint
DROP INDEX "work_items_session_index";--> statement-breakpoint
CREATE INDEX "messaging_sessions_conversation_index" ON "messaging_sessions" USING btree ("conversation_id","started_at");--> statement-breakpoint
CREATE INDEX "messaging_users_end_user_index" ON "messaging_users" USING btree ("end_user_id","channel_id");--> statement-breakpoint
CREATE INDEX "work_items_session_index" ON "work_items" USING btree ("session_id","requested_at");