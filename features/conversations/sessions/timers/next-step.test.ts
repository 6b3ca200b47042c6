import { expect, test } from "vitest";
import { sessionSettings } from "@/features/channels/session/settings";
import { standardsOf } from "@/lib/setting";
import { nextStep, type Rules, type Timed } from "./next-step";

const minute = 60_000;
const at = (minutes: number) => new Date(minutes * minute);

const rules: Rules = {
  ...standardsOf(sessionSettings),
  customerInactivity: true,
  abandonedChats: true,
  idleWarningMinutes: null,
  watchedSince: at(0),
};

const active: Timed = {
  status: "Active",
  startedAt: at(0),
  inactiveSince: null,
  customerSeenAt: null,
  idleWarnedAt: null,
  lastCustomerAt: at(1),
  firstReplyAt: at(2),
  lastReplyAt: at(8),
};
const inactive: Timed = { ...active, status: "Inactive", inactiveSince: at(20) };
const waiting: Timed = { ...active, status: "Waiting", firstReplyAt: null, lastReplyAt: null };

const wait = (minutes: number) => ({ kind: "wait", until: at(minutes) });
const inactivate = { kind: "inactivate" };
const end = (reason: string) => ({ kind: "end", reason });

const cases: [string, Timed, Partial<Rules>, number, object][] = [
  [
    "who is asked for consent and leaves has abandoned the chat",
    { ...waiting, status: "Consent" },
    {},
    6,
    end("abandoned"),
  ],
  ["idle time counts from the rep's first reply", active, {}, 11.9, wait(12)],
  ["and when it is over the session goes inactive", active, {}, 12, inactivate],
  ["a rep's message may start it anew", active, { repMessageResets: true }, 12, wait(18)],
  ["then it counts from the last", active, { repMessageResets: true }, 18, inactivate],
  [
    "the session may end instead",
    active,
    { inactivityAction: "end" },
    12,
    end("customer_inactive"),
  ],
  [
    "both in turn begins with inactive",
    active,
    { inactivityAction: "inactivate_and_end" },
    12,
    inactivate,
  ],
  [
    "while the rep owes an answer nothing runs",
    { ...active, firstReplyAt: null, lastReplyAt: null },
    {},
    500,
    wait(510),
  ],
  ["switched off nothing runs", active, { customerInactivity: false }, 500, wait(515)],
  ["a warning comes before", active, { idleWarningMinutes: 5 }, 7, { kind: "warn" }],
  [
    "a warning comes once",
    { ...active, idleWarnedAt: at(7) },
    { idleWarningMinutes: 5 },
    8,
    wait(12),
  ],
  [
    "a warning after an answer comes again",
    { ...active, idleWarnedAt: at(1) },
    { idleWarningMinutes: 5 },
    7,
    { kind: "warn" },
  ],
  [
    "a warning comes without inactivity too",
    active,
    { customerInactivity: false, idleWarningMinutes: 5 },
    7,
    { kind: "warn" },
  ],
  ["inactive sessions end after a day", inactive, {}, 20 + 1440, end("inactive_too_long")],
  ["and not before", inactive, {}, 20 + 1439.5, wait(20 + 1440)],
  [
    "or after their minutes",
    inactive,
    { inactivityAction: "inactivate_and_end", endInactiveMinutes: 60 },
    80,
    end("inactive_too_long"),
  ],
  ["who left while waiting is missed after the minutes", waiting, {}, 6, end("abandoned")],
  ["a message is a sign of them", waiting, {}, 5.5, wait(6)],
  ["so is an open window", { ...waiting, customerSeenAt: at(3) }, {}, 6, wait(8)],
  [
    "while the process was down nobody was missed",
    waiting,
    { watchedSince: at(100) },
    101,
    wait(105),
  ],
  ["waiting alone ends nothing", waiting, { abandonedChats: false }, 500, wait(515)],
];

test.each(cases)("%s", (_name, session, change, now, step) => {
  expect(nextStep(session, { ...rules, ...change }, at(now))).toEqual(step);
});
