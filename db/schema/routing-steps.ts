import { bigint, check, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { routingReasons } from "@/protocol/routing";
import { at, oneOf, organizationId } from "./columns";
import { messagingSessions } from "./messaging-sessions";

/** Why a session went where it went, step by step. Names are kept as they were called then. */
export const routingSteps = pgTable(
  "routing_steps",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    organizationId,
    sessionId: text().notNull(),
    reason: text({ enum: routingReasons }).notNull(),
    queueLabel: text(),
    repName: text(),
    /** How long the customer had waited by then. */
    waitedSeconds: integer(),
    at: at().notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: "routing_steps_session_fkey",
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [messagingSessions.organizationId, messagingSessions.id],
    }).onDelete("cascade"),
    index("routing_steps_session_index").on(t.organizationId, t.sessionId),
    check("routing_steps_reason_check", oneOf(t.reason, routingReasons)),
  ],
);
