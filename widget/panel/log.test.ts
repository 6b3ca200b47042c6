import { expect, it, test } from "vitest";
import type { EndReason, EntryPayload, Sender, SessionStatus } from "@/protocol/entry";
import { texts } from "@/protocol/texts";
import { emptyLog, readLog, withEarlier, withEntry } from "./log";
import type { Entry } from "./transport";
import { speak } from "./wording";

speak({ language: "en", direction: "ltr", texts });

const customer = {
  role: "EndUser",
  appType: "iamessage",
  subject: "c",
  clientIdentifier: "c",
} as const;
const ann = { role: "Agent", appType: "agent", subject: "a", clientIdentifier: "a" } as const;
const system = {
  role: "System",
  appType: "conversation",
  subject: "s",
  clientIdentifier: "s",
} as const;
let made = 0;

function anEntry(
  payload: EntryPayload,
  sender: Sender,
  senderDisplayName: string,
  relatedRecords: string[] = [],
): Entry {
  made++;
  return {
    identifier: payload.id,
    entryType: payload.entryType,
    entryPayload: payload,
    sender,
    senderDisplayName,
    clientTimestamp: made,
    transcriptedTimestamp: made,
    clientDuration: 0,
    relatedRecords,
  };
}

function said(text: string, sender: Sender = ann, id = `message-${made}`): Entry {
  return anEntry(
    {
      entryType: "Message",
      id,
      messageReason: null,
      abstractMessage: {
        messageType: "StaticContentMessage",
        id,
        inReplyToMessageId: null,
        references: [],
        staticContent: { formatType: "Text", text },
      },
    },
    sender,
    sender === ann ? "Ann" : "Guest",
  );
}

function participant(operation: "add" | "remove", who: Sender = ann): Entry {
  return anEntry(
    {
      entryType: "ParticipantChanged",
      id: `participant-${made}`,
      entries: [{ operation, displayName: "Ann", participant: who, menuMetadata: null }],
    },
    who,
    "Ann",
  );
}

function routed(failureType: "None" | "RoutingError"): Entry {
  return anEntry(
    {
      entryType: "RoutingResult",
      id: `routing-${made}`,
      routingType: "Initial",
      failureType,
      failureReason: failureType === "None" ? "" : "no_rep_available",
      errorMessages: [],
      isExternallyRouted: false,
      recordId: null,
      pendingServiceRoutingId: null,
      workOwnerId: null,
      cancelReason: null,
      estimatedWaitTime: { estimatedWaitTimeInSeconds: null, isEWTRequested: false },
      routingConfigurationDetails: { routingConfigurationType: "QueueRoutingType", queueId: "q" },
    },
    system,
    "System",
  );
}

function session(
  sessionStatus: SessionStatus,
  by: Sender["role"] | null = null,
  sessionEndReason: EndReason | null = null,
): Entry {
  return anEntry(
    {
      entryType: "SessionStatusChanged",
      id: `session-${made}`,
      channelAddressIdentifier: "x",
      conversationIdentifier: "x",
      sessionId: "s",
      sessionStatus,
      sessionStatusPrev: null,
      sessionStartTime: 1,
      sessionEndTime: null,
      sessionEndedByRole: by,
      sessionEndReason,
    },
    system,
    "System",
  );
}

const closed = () =>
  anEntry({ entryType: "CloseConversation", id: `close-${made}` }, customer, "Guest");
const textsOf = (log: { lines: readonly { text: string }[] }) => log.lines.map(({ text }) => text);

test.each<[EndReason, string]>([
  ["customer_inactive", "Chat ended, as nobody had written for a while"],
  ["inactive_too_long", "Chat ended, as nobody had written for a while"],
  ["abandoned", "Chat ended, as you were away while waiting"],
  ["waited_too_long", "Chat ended, as nobody was free"],
])("a customer reads why a session ended: %s", (reason, text) => {
  const log = readLog([said("Hello"), session("Ended", "System", reason)]);
  expect(log.state).toBe("session_ended");
  expect(textsOf(log).at(-1)).toBe(text);
});

test("a session that became inactive says how to go on", () => {
  const log = readLog([said("Hello"), session("Inactive")]);
  expect(log.state).toBe("running");
  expect(textsOf(log).at(-1)).toBe("The chat is paused. Write to go on.");
});

test("an entry that comes twice stands there once", () => {
  const entry = said("Hello");
  const log = readLog([entry, entry]);
  expect(textsOf(log)).toEqual(["Hello"]);
  expect(withEntry(log, entry)).toBe(log);
});

it.each([
  { entries: [routed("None")], routing: "waiting" },
  { entries: [routed("RoutingError")], routing: "no_rep" },
  { entries: [routed("RoutingError"), routed("None")], routing: "waiting" },
  { entries: [routed("RoutingError"), participant("add")], routing: "with_rep" },
  { entries: [participant("add"), participant("remove")], routing: "none" },
  {
    entries: [participant("add"), participant("remove"), session("Waiting"), routed("None")],
    routing: "waiting",
  },
  { entries: [routed("None"), participant("add", customer)], routing: "waiting" },
])("$routing after entries of routing", ({ entries, routing }) => {
  expect(readLog(entries).routing).toBe(routing);
});

test("reps who come and go are told", () => {
  expect(textsOf(readLog([participant("add"), participant("remove")]))).toEqual([
    "Ann joined",
    "Ann left",
  ]);
});

test("after a session has ended the next one goes on in the same conversation", () => {
  const ended = readLog([session("Active"), session("Ended", "Agent")]);
  expect(ended.state).toBe("session_ended");
  expect(textsOf(ended)).toEqual(["Chat ended"]);
  expect(withEntry(ended, session("Waiting")).state).toBe("running");
});

test("a closed conversation is over, and says so once", () => {
  const log = readLog([session("Ended", "EndUser"), closed()]);
  expect(log.state).toBe("closed");
  expect(textsOf(log)).toEqual(["You ended the chat"]);
  expect(textsOf(readLog([closed()]))).toEqual(["Chat ended"]);
});

test("kinds of entries that are not known yet are passed over", () => {
  const entry = { ...said("x"), entryPayload: { entryType: "Later", id: "later" } };
  expect(readLog([entry as unknown as Entry]).lines).toEqual([]);
});

test("earlier entries stand in front and leave the present as it is", () => {
  const [first, second, third] = [said("one"), routed("RoutingError"), said("three")];
  const log = readLog([third], { ...emptyLog, routing: "with_rep" });
  const whole = withEarlier(log, [first, second, third]);
  expect(textsOf(whole)).toEqual(["one", "three"]);
  expect(whole.routing).toBe("with_rep");
  expect(whole.oldest).toBe(first.transcriptedTimestamp);
});

test("what nobody wrote is named as automated", () => {
  const { lines } = readLog([said("We have your message.", system)]);
  expect(lines).toMatchObject([{ from: "rep", name: "Automated message" }]);
});

test("what was said of messages is known of each, and draws no line", () => {
  const receipt = (
    entryType: "DeliveryAcknowledgement" | "ReadAcknowledgement",
    of: string,
    sender: Sender,
  ) =>
    anEntry(
      {
        entryType,
        id: `ack-${made}`,
        acknowledgedConversationEntryIdentifier: of,
        acknowledgementTimestamp: made,
        recipient: sender,
      },
      sender,
      "Somebody",
      [of],
    );
  const log = readLog([
    said("Hello", customer, "mine"),
    receipt("DeliveryAcknowledgement", "mine", ann),
    receipt("ReadAcknowledgement", "mine", ann),
    said("Yes?", ann, "theirs"),
    receipt("DeliveryAcknowledgement", "theirs", customer),
  ]);
  expect(log.lines).toHaveLength(2);
  expect(log.receipts).toEqual({
    mine: "ReadAcknowledgement",
    theirs: "DeliveryAcknowledgement",
  });
});
