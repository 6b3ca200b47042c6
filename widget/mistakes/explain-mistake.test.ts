import { expect, it, vi } from "vitest";
import { explainMistake } from "./explain-mistake";

const jwt = { identityTokenType: "JWT", identityToken: "a.b.c" };

it.each([
  { given: jwt, verifies: undefined, said: "after onEmbeddedMessagingReady" },
  { given: jwt, verifies: false, said: "verification is off" },
  { given: undefined, verifies: true, said: "It takes {identityTokenType" },
  { given: { identityToken: "a.b.c" }, verifies: true, said: "identityTokenType must be JWT" },
  { given: { ...jwt, identityToken: "nothing" }, verifies: true, said: "is no JWT" },
])("a page that misuses setIdentityToken reads: $said", ({ said, ...mistake }) => {
  const errors = vi.spyOn(console, "error").mockReset().mockReturnValue();
  explainMistake(mistake);
  expect(errors.mock.calls[0]?.[0]).toContain(said);
});
