import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { aChat, allowedOrigin } from "@/features/conversations/testing";
import { aNetwork } from "./network";

const id = randomUUID();
const paths = [
  "/iamessage/api/v2/authorization/unauthenticated/access-token",
  "/iamessage/api/v2/authorization/authenticated/access-token",
  "/iamessage/api/v2/authorization/continuation-access-token",
  "/iamessage/api/v2/conversation",
  "/iamessage/api/v2/conversation/list",
  `/iamessage/api/v2/conversation/${id}`,
  `/iamessage/api/v2/conversation/${id}/session`,
  `/iamessage/api/v2/conversation/${id}/message`,
  `/iamessage/api/v2/conversation/${id}/entry`,
  `/iamessage/api/v2/conversation/${id}/entries`,
  `/iamessage/api/v2/conversation/${id}/file`,
  `/iamessage/api/v2/conversation/${id}/acknowledge-entries`,
  `/iamessage/api/v2/conversation/${id}/transcript`,
  "/eventrouter/v1/sse",
  "/embeddedservice/v1/embedded-service-config",
];

it.each(paths)("1. a page may ask beforehand for %s, without a token", async (path) => {
  const { configuration } = await aNetwork(await aChat());
  const answer = await fetch(configuration.url + path, {
    method: "OPTIONS",
    headers: {
      origin: allowedOrigin,
      "access-control-request-method": "POST",
      "access-control-request-headers":
        "authorization,cache-control,content-type,last-event-id,x-org-id",
    },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get("access-control-allow-origin")).toBe(allowedOrigin);
  const allowed = (name: string) => answer.headers.get(name)?.toLowerCase().split(/, */);
  if (path.includes("embedded-service-config")) return;
  expect(allowed("access-control-allow-methods")).toEqual(
    expect.arrayContaining(["get", "post", "delete", "options"]),
  );
  expect(allowed("access-control-allow-headers")).toEqual(
    expect.arrayContaining([
      "authorization",
      "cache-control",
      "content-type",
      "last-event-id",
      "x-org-id",
    ]),
  );
});
