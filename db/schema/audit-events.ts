import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, organizationId } from "./columns";

export const auditEvents = pgTable(
  "audit_events",
  {
    id,
    organizationId,
    at: at().notNull().defaultNow(),
    actorKind: text().notNull(),
    actorId: text().notNull(),
    /** Past tense, such as `channel_activated`. */
    action: text().notNull(),
    recordKind: text().notNull(),
    recordId: text().notNull(),
    recordLabel: text().notNull(),
    before: jsonb(),
    after: jsonb(),
    address: text().notNull(),
  },
  (t) => [
    index("audit_events_organization_id_index").on(t.organizationId, t.at, t.id),
    index("audit_events_actor_index").on(t.organizationId, t.actorId, t.at, t.id),
    index("audit_events_record_index").on(t.organizationId, t.recordKind, t.recordId),
  ],
);
