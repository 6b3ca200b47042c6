import { expect, it, test } from "vitest";
import type { SetupFacts } from "./facts";
import { guidedSteps, openStep, summaryOf } from "./steps";

const nothing: SetupFacts = {
  deployment: null,
  channel: null,
  queue: null,
  patterns: [],
  seen: null,
  conversations: 0,
};
const deployment: SetupFacts["deployment"] = {
  id: "d1",
  label: "Sample Web",
  deploymentType: "web",
  domain: "example.com",
  enabled: true,
  liveVersion: 3,
  changes: 0,
  preChatEnabled: false,
  branded: false,
};
const complete: SetupFacts = {
  deployment,
  channel: { id: "c1", label: "Sample Channel", active: true },
  queue: { id: "q1", label: "Support", memberCount: 2 },
  patterns: ["https://example.com", "https://*.example.com"],
  seen: { origin: "https://shop.example.com", version: 3 },
  conversations: 4,
};

const [done, next, todo, attention, optional] = ["D", "N", "T", "!", "O"];
const letters = {
  Done: done,
  Next: next,
  "To do": todo,
  "Needs attention": attention,
  Optional: optional,
};

it.each<[string, SetupFacts, string]>([
  ["nothing exists", nothing, "NTTOTTTT"],
  ["a queue exists", { ...nothing, queue: complete.queue }, "DNTOTTTT"],
  [
    "a channel leads nowhere",
    { ...nothing, channel: { ...complete.channel, active: false } as SetupFacts["channel"] },
    "NTTOTTTT",
  ],
  [
    "the deployment is new",
    {
      ...complete,
      deployment: { ...deployment, liveVersion: null },
      patterns: [],
      seen: null,
      conversations: 0,
    },
    "DDDONTTT",
  ],
  [
    "it is allowed and not published",
    { ...complete, deployment: { ...deployment, liveVersion: null }, seen: null, conversations: 0 },
    "DDDODNTT",
  ],
  ["it is published and not installed", { ...complete, seen: null, conversations: 0 }, "DDDODDNT"],
  ["it is installed and nobody wrote", { ...complete, conversations: 0 }, "DDDODDDN"],
  ["everything is done", complete, "DDDODDDD"],
  [
    "it asks questions",
    { ...complete, deployment: { ...deployment, preChatEnabled: true } },
    "DDDDDDDD",
  ],
  [
    "the queue lost its members",
    { ...complete, queue: { id: "q1", label: "Support", memberCount: 0 } },
    "!DDODDDD",
  ],
  [
    "the channel was deactivated",
    { ...complete, channel: { id: "c1", label: "Sample Channel", active: false } },
    "D!DODDDD",
  ],
  [
    "the deployment was switched off",
    { ...complete, deployment: { ...deployment, enabled: false } },
    "DD!ODDDD",
  ],
  ["the seen website was removed from the list", { ...complete, patterns: [] }, "DDDO!DDD"],
  [
    "a mobile app is new",
    {
      ...complete,
      deployment: { ...deployment, deploymentType: "mobile", domain: "" },
      patterns: [],
      seen: null,
      conversations: 0,
    },
    "DDDOODNT",
  ],
  [
    "a custom client has talked",
    {
      ...complete,
      deployment: { ...deployment, deploymentType: "custom_client", domain: "" },
      patterns: [],
      seen: null,
    },
    "DDDOODDD",
  ],
])("when %s", (_, facts, states) => {
  expect(
    guidedSteps(facts)
      .map(({ state }) => letters[state])
      .join(""),
  ).toBe(states);
});

test("the first step that is not done stands open, and says what mends it", () => {
  const off = { ...complete, deployment: { ...deployment, enabled: false } };
  expect(openStep(guidedSteps(off))).toMatchObject({
    number: 3,
    text: "Sample Web is switched off, so customers see no chat.",
    actions: [{ label: "Switch on Sample Web", mend: "switch_on" }, {}],
  });
  expect(openStep(guidedSteps(complete))).toBeUndefined();
});

test("a domain whose wildcard alone is listed counts as allowed", () => {
  const patterns = ["https://*.example.com"];
  expect(guidedSteps({ ...complete, patterns })[4]).toMatchObject({ state: "Done" });
});

test("the summary names the website on which it was seen", () => {
  expect(summaryOf(complete)).toBe("Sample Web is live on shop.example.com");
  const mobile = { ...deployment, deploymentType: "mobile", label: "Sample App" } as const;
  expect(summaryOf({ ...complete, deployment: mobile, seen: null })).toBe("Sample App is live");
});
