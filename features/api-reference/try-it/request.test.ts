import { expect, test } from "vitest";
import { operations } from "../operations";
import { firstValue, type Known, learned, requestOf, withIds, withOwn } from "./request";
import { tryable } from "./tryable";

const known: Known = {
  url: "https://chat.example.com",
  orgId: "00D00000000000A",
  esDeveloperName: "Shop",
  accessToken: null,
  conversationId: "",
  begun: false,
  file: null,
};

function operation(id: string) {
  const found = operations.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return tryable(found);
}

/** As the page sends it when nothing is changed. */
function untouched(id: string, now: Known) {
  const asked = operation(id);
  const values = Object.fromEntries(
    asked.parameters.map((each) => [each.name, firstValue(each, now)]),
  );
  const body = withOwn(withIds(asked.examples[0]?.[1] ?? ""), now);
  return { asked, body, ...requestOf(asked, { values, body, file: null }, now.accessToken) };
}

test("each call takes from the ones before it what it needs", () => {
  let now = known;
  const token = untouched("generateAccessTokenForUnauthenticatedUser", now);
  expect(JSON.parse(token.body)).toEqual({ orgId: "00D00000000000A", esDeveloperName: "Shop" });
  now = { ...now, ...learned(token.asked, token.body, '{"accessToken":"secret"}') };

  const begun = untouched("createConversation", now);
  expect(begun.init.headers).toMatchObject({ authorization: "Bearer secret" });
  now = { ...now, ...learned(begun.asked, begun.body, "{}") };
  expect(now).toMatchObject(JSON.parse(begun.body));

  const { address, body } = untouched("sendMessage", now);
  expect(address).toBe(`/iamessage/api/v2/conversation/${now.conversationId}/message`);
  expect(JSON.parse(body)).toMatchObject({ esDeveloperName: "Shop" });

  const link = "https://chat.example.com/iamessage/api/v2/files/f1?expires=9&signature=s%2B";
  const listed = { attachments: [{ referenceId: "f1", url: link }] };
  now = { ...now, ...learned(operation("listConversationEntries"), "", JSON.stringify(listed)) };
  expect(untouched("downloadFile", now).address).toBe(
    new URL(link).pathname + new URL(link).search,
  );

  now = { ...now, ...learned(operation("closeConversation"), "", "") };
  expect(now).toMatchObject({ conversationId: "", begun: false });
});

test("what is left empty is not sent", () => {
  const asked = operation("listConversationEntries");
  const values = { conversationId: "a/b", limit: "", direction: "FromEnd" };
  const { address } = requestOf(asked, { values, body: "", file: null }, "secret");
  expect(address).toBe("/iamessage/api/v2/conversation/a%2Fb/entries?direction=FromEnd");
});
