import { expect, it, test } from "vitest";
import { type Consent, emptyLanguage, standardConsent } from "./consent";
import { splitKeywords } from "./keywords";
import { orderIn } from "./standing";

const consent: Consent = {
  type: "implicit_opt_in",
  languages: [
    standardConsent().languages[0],
    {
      ...emptyLanguage("de"),
      optOutKeywords: ["Schluß", "keine Nachrichten"],
      helpKeywords: ["hilfe", "quit"],
    },
    { ...emptyLanguage("tr"), optOutKeywords: ["iptal"], customKeywords: ["Isı"] },
    { ...emptyLanguage("ja"), optOutKeywords: ["停止"] },
    { ...emptyLanguage("fr-CA"), optOutKeywords: ["arrêt"] },
  ],
};

it.each([
  { text: "stop", language: "en", kind: "opt_out" },
  { text: "STOP", language: "en", kind: "opt_out" },
  { text: "  Stop \n", language: "en", kind: "opt_out" },
  { text: "\u200Bstop\uFEFF", language: "en", kind: "opt_out" },
  { text: "ＳＴＯＰ", language: "en", kind: "opt_out" },
  { text: "please stop", language: "en", kind: undefined },
  { text: "stop!", language: "en", kind: undefined },
  { text: "stop.", language: "en", kind: undefined },
  { text: "stopping", language: "en", kind: undefined },
  { text: "", language: "en", kind: undefined },
  { text: "HELP", language: "en", kind: "help" },
  { text: "SCHLUSS", language: "de", kind: "opt_out" },
  { text: "keine  \u00A0 nachrichten", language: "de", kind: "opt_out" },
  { text: "stop", language: "de", kind: "opt_out" },
  { text: "quit", language: "de", kind: "help" },
  { text: "quit", language: "en", kind: "opt_out" },
  { text: "İPTAL", language: "tr", kind: "opt_out" },
  { text: "ISI", language: "tr", kind: "custom" },
  { text: "IPTAL", language: "tr", kind: undefined },
  { text: "停止", language: "ja", kind: "opt_out" },
  { text: "停止してください", language: "ja", kind: undefined },
  { text: "ARRE\u0302T", language: "fr", kind: "opt_out" },
  { text: "arret", language: "fr", kind: undefined },
  { text: `stop${" ".repeat(500)}`, language: "en", kind: "opt_out" },
  { text: "stop ".repeat(100), language: "en", kind: undefined },
])("$text of a $language customer is $kind", ({ text, language, kind }) => {
  const order = orderIn(consent, { text, language, status: "ImplicitlyOptedIn" });
  expect(order?.kind).toBe(kind);
});

test("a list is typed with commas or lines, in any script, each word once", () => {
  expect(splitKeywords("stop, STOP ,\n quit;、やめる，停止،قف,,", "en")).toEqual([
    "stop",
    "quit",
    "やめる",
    "停止",
    "قف",
  ]);
});

const explicit: Consent = {
  type: "explicit_opt_in",
  languages: [{ ...standardConsent().languages[0], optInKeywords: ["yes"] }],
};

it.each([
  { status: "ImplicitlyOptedIn", kind: "opt_in" },
  { status: "ExplicitlyOptedIn", kind: undefined },
  { status: "OptedOut", kind: "opt_in" },
] as const)("yes of a customer who is $status is $kind", ({ status, kind }) => {
  expect(orderIn(explicit, { text: "Yes", language: "en", status })?.kind).toBe(kind);
});

test("one word for both opt-ins is heard as the one that is awaited", () => {
  const language = { ...standardConsent().languages[0], optInKeywords: ["yes"] };
  const double: Consent = {
    type: "double_opt_in",
    languages: [{ ...language, doubleOptInKeywords: ["yes"] }],
  };
  const kinds = (["ImplicitlyOptedIn", "ExplicitlyOptedIn", "DoublyOptedIn"] as const).map(
    (status) => orderIn(double, { text: "yes", language: "en", status })?.kind,
  );
  expect(kinds).toEqual(["opt_in", "double_opt_in", undefined]);
});
