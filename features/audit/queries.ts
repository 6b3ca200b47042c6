import "server-only";
import { and, asc, desc, eq, gte, ilike, isNotNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import { type WholeRecordKind, whichExist, wholeRecordKinds } from "@/db/whole-records";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { listNamedRecords } from "@/features/quick-find/queries";
import { AppError } from "@/lib/errors";
import { differences } from "./differences";
import { type AuditFilter, dayAfter, startOfDay } from "./filter";
import { actionLabel, isAbout, recordPath, sentence, whoOf } from "./words";

export type AuditListed = Awaited<ReturnType<typeof readAuditPage>>["events"][number];
export type AuditEvent = Awaited<ReturnType<typeof readAuditEvent>>;
export type WholeEvent = Awaited<ReturnType<typeof getAuditEvent>>;

const auditPageSize = 50;

const columns = {
  id: auditEvents.id,
  at: auditEvents.at,
  actorKind: auditEvents.actorKind,
  actorId: auditEvents.actorId,
  actorName: users.name,
  action: auditEvents.action,
  recordKind: auditEvents.recordKind,
  recordId: auditEvents.recordId,
  recordLabel: auditEvents.recordLabel,
  address: auditEvents.address,
};

const wholeColumns = { ...columns, before: auditEvents.before, after: auditEvents.after };

/** The latest first; `before` is the id of the last event already shown. */
async function listAuditEvents(
  actor: Actor,
  filter: AuditFilter,
  { before, limit }: { before: string | undefined; limit: number },
) {
  mayConfigure(actor);
  return db()
    .select(columns)
    .from(auditEvents)
    .leftJoin(members, eq(members.id, auditEvents.actorId))
    .leftJoin(users, eq(users.id, members.userId))
    .where(matching(actor, filter, before))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit);
}

/** Every event that matches, with what it changed, read page by page: a log may be long. */
export async function* eachAuditEvent(actor: Actor, filter: AuditFilter) {
  mayConfigure(actor);
  for (let last: string | undefined; ; ) {
    const events = await db()
      .select(wholeColumns)
      .from(auditEvents)
      .leftJoin(members, eq(members.id, auditEvents.actorId))
      .leftJoin(users, eq(users.id, members.userId))
      .where(matching(actor, filter, last))
      .orderBy(desc(auditEvents.at), desc(auditEvents.id))
      .limit(500);
    yield* events;
    last = events.at(-1)?.id;
    if (events.length < 500) return;
  }
}

async function getAuditEvent(actor: Actor, id: string) {
  mayConfigure(actor);
  const [event] = await db()
    .select(wholeColumns)
    .from(auditEvents)
    .leftJoin(members, eq(members.id, auditEvents.actorId))
    .leftJoin(users, eq(users.id, members.userId))
    .where(and(eq(auditEvents.organizationId, actor.organizationId), eq(auditEvents.id, id)));
  if (!event) throw new AppError("not_found", "This event does not exist.");
  return event;
}

/** Whoever did something that the trail tells of. */
export async function listAuditPeople(actor: Actor) {
  return db()
    .selectDistinct({ id: members.id, name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.organizationId, actor.organizationId), isNotNull(users.name)))
    .orderBy(asc(users.name));
}

/** One page of the trail as it is shown, and where the next one begins. */
export async function readAuditPage(actor: Actor, filter: AuditFilter, before?: string) {
  const found = await listAuditEvents(actor, filter, { before, limit: auditPageSize + 1 });
  const events = found.slice(0, auditPageSize);
  const existing = await listExisting(actor, events);
  return {
    events: events.map((event) => {
      const { id, at, recordKind, recordId, recordLabel, address } = event;
      const record = isAbout(event.action) ? recordLabel : "";
      const exists = record !== "" && existing.has(`${recordKind} ${recordId}`);
      return {
        ...{ id, at, address },
        who: whoOf(event),
        what: actionLabel(event.action),
        record,
        path: (exists && recordPath(recordKind, recordId)) || null,
      };
    }),
    older: found.length > events.length ? (events.at(-1)?.id ?? null) : null,
  };
}

/** One event with its difference, field by field. */
export async function readAuditEvent(actor: Actor, id: string) {
  const event = await getAuditEvent(actor, id);
  const existing = await listExisting(actor, [event]);
  const names = new Map((await listNamedRecords(actor)).map((record) => [record.id, record.label]));
  return {
    ...event,
    who: whoOf(event),
    what: sentence(event.action, event.recordLabel),
    path: existing.size > 0 ? (recordPath(event.recordKind, event.recordId) ?? null) : null,
    changes: differences(event.before, event.after, (id) => names.get(id)),
  };
}

/** Which of the events' records are still there, as `kind id`. */
async function listExisting(
  actor: Actor,
  events: readonly { recordKind: string; recordId: string }[],
): Promise<Set<string>> {
  const existing = new Set<string>();
  for (const kind of new Set(events.map(({ recordKind }) => recordKind))) {
    const ids = events.filter((event) => event.recordKind === kind).map((event) => event.recordId);
    const found = isWhole(kind) ? await whichExist(kind, actor.organizationId, ids) : ids;
    for (const id of found) if (recordPath(kind, id)) existing.add(`${kind} ${id}`);
  }
  return existing;
}

function isWhole(kind: string): kind is WholeRecordKind {
  return wholeRecordKinds.some((each) => each === kind);
}

function matching(actor: Actor, filter: AuditFilter, before: string | undefined): SQL | undefined {
  const ours = eq(auditEvents.organizationId, actor.organizationId);
  return and(ours, ...asked(filter), after(actor, before));
}

/** By the cursor's own row: a moment has more digits than what a browser holds of it. */
function after(actor: Actor, id: string | undefined): SQL | undefined {
  if (!id) return undefined;
  const cursor = db()
    .select({ at: auditEvents.at, id: auditEvents.id })
    .from(auditEvents)
    .where(and(eq(auditEvents.organizationId, actor.organizationId), eq(auditEvents.id, id)));
  return sql`(${auditEvents.at}, ${auditEvents.id}) < (${cursor})`;
}

function asked({
  q,
  person,
  kind,
  action,
  record,
  from,
  to,
  zone,
}: AuditFilter): (SQL | undefined)[] {
  const words = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return [
    person === "system" ? ne(auditEvents.actorKind, "member") : undefined,
    person && person !== "system" ? eq(auditEvents.actorId, person) : undefined,
    kind ? eq(auditEvents.recordKind, kind) : undefined,
    action ? eq(auditEvents.action, action) : undefined,
    record ? eq(auditEvents.recordId, record) : undefined,
    from ? gte(auditEvents.at, startOfDay(from, zone)) : undefined,
    to ? lt(auditEvents.at, startOfDay(dayAfter(to), zone)) : undefined,
    q
      ? or(
          ilike(auditEvents.recordLabel, words),
          ilike(users.name, words),
          ilike(auditEvents.address, words),
          sql`${auditEvents.before}::text ilike ${words}`,
          sql`${auditEvents.after}::text ilike ${words}`,
        )
      : undefined,
  ];
}
