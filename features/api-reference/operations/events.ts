import * as z from "zod";
import { maximumStreams, pingSeconds, silenceSeconds } from "@/protocol/limits";
import { eventStreamPath } from "@/protocol/messaging-api";
import { eventStream } from "../events";
import { exampleValues } from "../example-values";
import { streamExample } from "../examples";
import type { Operation } from "../operation";

export const eventOperations: Operation[] = [
  {
    id: "openEventStream",
    tag: "Events",
    method: "GET",
    path: eventStreamPath,
    summary: "Follow everything as it happens",
    about: [
      "One stream of server-sent events with all of the customer’s conversations. It stays open until the access token expires; then it ends, and another token opens the next.",
      "Every stored event has an `id`. Send the last one you have handled as `Last-Event-ID` when you open the stream again: you get everything after it, in order, once. Without it the stream begins where the token’s `lastEventId` says. Events without an `id`, such as typing, live for the moment only.",
      "`RESYNC` means that the id was of another time: read the conversation with `listConversationEntries`, and go on from the event’s own `id`. A `ping` comes every " +
        `${pingSeconds} seconds; a stream that was silent for ${silenceSeconds} seconds is dead. Pass over names you do not know.`,
      `A customer has up to ${maximumStreams} streams open at a time, on each node. One more ends the oldest that was opened with the same token, and takes its place.`,
    ],
    bearer: true,
    after: "message",
    headers: {
      "Last-Event-ID": {
        about: "The `id` of the last event that you handled.",
        schema: z.string(),
        example: "0",
      },
      "X-Org-Id": {
        about: "The organization’s ID. When it is sent it must be the token’s.",
        schema: z.string(),
        example: exampleValues.orgId,
      },
    },
    query: {
      schema: z.object({ lastEventId: z.string().optional() }),
      about: {
        lastEventId:
          "The same as the header, for libraries that cannot set it anew; it goes before it.",
      },
    },
    answers: {
      200: {
        about:
          "The stream. Each event is a block of lines, `event:`, `data:` and, when it is stored, `id:`, and ends with an empty line; lines that begin with a colon are comments. It may begin with a comment and a block of `retry:` alone, the milliseconds after which to come back when it breaks: neither is an event.",
        body: { schema: eventStream, type: "text/event-stream", example: streamExample },
      },
    },
    refusals: {
      400: "`invalid`: the organization’s ID is not the token’s.",
      429: `\`too_many_requests\`: the customer has ${maximumStreams} streams open already, none of them with this token. Close one, or try again after \`Retry-After\` seconds.`,
      503: "`unavailable`: the server is stopping. Come back after `Retry-After` seconds.",
    },
  },
];
