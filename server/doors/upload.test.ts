import { once } from "node:events";
import { connect } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { expect, test } from "vitest";
import * as z from "zod";
import { anOrganization } from "@/features/members/testing";
import { serve } from "@/server/stream-testing";
import { refuse } from "./admission";
import { readRestOfRefused } from "./rest";
import { takeUpload } from "./upload";

test("an upload that takes longer than its time is cut, and told so", async () => {
  const { admin } = await anOrganization();
  const api = new Hono();
  api.onError(refuse);
  api.post("/", readRestOfRefused, async (c) => {
    const limits = { schema: z.unknown(), maximumBytes: 1024, seconds: 0.1 };
    return c.json(await takeUpload(c, admin, limits, async () => "stored"));
  });
  const fetch = (request: Request, bindings: object) => api.fetch(request, { ...bindings });
  const url = await serve((request, response) => {
    void getRequestListener(fetch, { overrideGlobalObjects: false })(request, response);
  });
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  const head = "content-type: multipart/form-data; boundary=edge\r\ncontent-length: 500";
  const disposition = 'Content-Disposition: form-data; name="fileData"; filename="a.txt"';
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\n${head}\r\n\r\n--edge\r\n${disposition}\r\n\r\nslow`);
  const answer = String((await once(socket, "data"))[0]);
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer).toContain("upload_too_slow");
});
