import { expect, it } from "vitest";
import { type Consent, suggestedLanguage } from "./consent";
import { explainMessage } from "./explain";

const implicit: Consent = { type: "implicit_opt_in", languages: [suggestedLanguage] };
const explicit: Consent = { ...implicit, type: "explicit_opt_in" };
const double: Consent = { ...implicit, type: "double_opt_in" };
const [fresh, agreed, out] = ["ImplicitlyOptedIn", "ExplicitlyOptedIn", "OptedOut"] as const;

it.each([
  {
    consent: implicit,
    text: "Stop",
    status: fresh,
    title: "“stop” is an opt-out word in English.",
  },
  {
    consent: implicit,
    text: "please stop",
    status: fresh,
    title: "“please stop” is no keyword: only the whole message counts, and “stop” is part of it.",
  },
  {
    consent: implicit,
    text: "stop!",
    status: fresh,
    title: "“stop!” is no keyword: the message must be “stop” alone.",
  },
  { consent: implicit, text: "stopping", status: fresh, title: "“stopping” is no keyword." },
  {
    consent: implicit,
    text: "yes",
    status: fresh,
    title: "“yes” is an opt-in word, but nobody waits for an opt-in now, so it is talk.",
  },
  { consent: implicit, text: "yes", status: out, title: "“yes” is an opt-in word in English." },
  { consent: explicit, text: "yes", status: fresh, title: "“yes” is an opt-in word in English." },
  {
    consent: explicit,
    text: "yes",
    status: agreed,
    title: "“yes” is an opt-in word, but nobody waits for an opt-in now, so it is talk.",
  },
  {
    consent: double,
    text: "Confirm",
    status: agreed,
    title: "“confirm” is a double opt-in word in English.",
  },
])("$text to $consent.type by one who is $status", ({ consent, text, status, title }) => {
  expect(explainMessage(consent, { text, language: "en", status }).title).toBe(title);
});

it.each([
  { consent: implicit, status: fresh, next: "It goes to a rep like any other message." },
  {
    consent: implicit,
    status: out,
    next: "By writing again the customer opts in again, and the chat goes to a rep.",
  },
  {
    consent: explicit,
    status: fresh,
    next: "The customer is asked for consent again. No rep sees the chat before.",
  },
])("talk to $consent.type by one who is $status", ({ consent, status, next }) => {
  const { sentences } = explainMessage(consent, { text: "Hello", language: "en", status });
  expect(sentences).toEqual([next]);
});
