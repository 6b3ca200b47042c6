import { expect, it } from "vitest";
import type { FurtherFacts } from "./facts";
import { furtherOf } from "./further";

const plain: FurtherFacts = {
  deployment: { id: "d1", deploymentType: "web" },
  channelId: "c1",
  hours: null,
  languages: [],
  verification: "off",
  invitations: { active: 0, all: 0 },
};
const german = { name: "German", coverage: 1 };
const french = { name: "French", coverage: 0.436 };

it.each<[string, FurtherFacts, string, string | RegExp]>([
  ["nothing is used", plain, "OOOO", "at any time"],
  ["hours are kept", { ...plain, hours: "Office" }, "IOOO", "during Office"],
  ["all is translated", { ...plain, languages: [german] }, "OIOO", "Translated: German"],
  ["a part is translated", { ...plain, languages: [german, french] }, "OUOO", "French 43 %"],
  ["tokens are observed", { ...plain, verification: "observe" }, "OOUO", "are counted"],
  ["customers are verified", { ...plain, verification: "required" }, "OOIO", "Only verified"],
  [
    "an invitation is off",
    { ...plain, invitations: { active: 0, all: 1 } },
    "OOOU",
    "1 invitation, none switched on",
  ],
  [
    "an invitation is on",
    { ...plain, invitations: { active: 1, all: 2 } },
    "OOOI",
    "1 invitation asks",
  ],
  [
    "an app has no invitations",
    { ...plain, deployment: { id: "d1", deploymentType: "mobile" } },
    "OOO",
    "guests",
  ],
])("when %s, Home says how to go further", (_, facts, states, text) => {
  const hints = furtherOf(facts);
  expect(hints.map(({ state }) => state[0]).join("")).toBe(states);
  expect(hints.map((hint) => hint.text).join(" ")).toContain(text);
});
