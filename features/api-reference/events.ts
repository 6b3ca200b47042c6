import * as z from "zod";
import { eventNames, liveEntryTypes } from "@/protocol/entry";
import { entryPayload, livePayload, streamEvent } from "@/protocol/entry.schema";
import type { Named } from "./schemas/named";

const streamedPayload = streamEvent.shape.conversationEntry.shape.entryPayload;
const anyPayload = z.union([entryPayload, livePayload]);

const live: readonly string[] = liveEntryTypes;
const json = z.string();
const eventId = z.string().regex(/^\d+$/);

const ofEntries = Object.entries(eventNames).map(([type, event]) => ({
  type,
  schema: live.includes(type)
    ? z.object({ event: z.literal(event), data: json })
    : z.object({ event: z.literal(event), data: json, id: eventId }),
}));
const resync = z.object({ event: z.literal("RESYNC"), data: z.literal("{}"), id: eventId });
const ping = z.object({ event: z.literal("ping"), data: z.literal("0") });

/** What an event stream brings, event by event. */
export const eventStream = z.array(
  z.discriminatedUnion("event", [ping, resync, ...ofEntries.map(({ schema }) => schema)]),
);

export const eventSchemas: Named[] = [
  {
    name: "StreamPayload",
    schema: anyPayload,
    about: "What an event says: what the log holds, or what lives for the moment.",
  },
  {
    name: "EventStream",
    schema: eventStream,
    about: "The events of a stream, in order. Clients pass over those they do not know.",
  },
  ...ofEntries.map(({ type, schema }) => ({
    name: `${type}Event`,
    schema,
    about: live.includes(type)
      ? "Lives for the moment, so it has no `id`."
      : "Stored, so it has an `id`.",
    members: { data: "A `StreamEvent` as JSON text." },
  })),
  {
    name: "ResyncEvent",
    schema: resync,
    about: "The id that the stream was opened with is of another time: read the conversation anew.",
    members: { id: "From where the stream goes on." },
  },
  { name: "PingEvent", schema: ping, about: "The stream is alive." },
];

/** Texts that hold JSON, and of what. */
export const textsOfJson: ReadonlyMap<z.core.$ZodType, z.ZodType> = new Map<
  z.core.$ZodType,
  z.ZodType
>([
  [json, streamEvent],
  [streamedPayload, anyPayload],
]);
