import { beforeAll, expect, it } from "vitest";
import { aChat } from "@/features/conversations/testing";
import { aCustomer, type TestCustomer } from "./testing";
import { anUpload, deafUpload, serveApi, upload } from "./upload-testing";

const megabyte = 1024 * 1024;
let customer: TestCustomer;
beforeAll(async () => {
  customer = await aCustomer(await aChat());
  await customer.start();
});

it.each([6, 8, 20])("a file of %s MB that fetch sends is answered 413", async (size) => {
  const url = await serveApi();
  const bytes = Buffer.alloc(size * megabyte, "a");
  const answer = await upload(url, customer, anUpload(customer, { bytes }));
  expect(answer).toMatchObject({ status: 413, body: { code: "too_large" } });
  expect(answer.headers.get("connection")).toBe("close");
});

it.each([6, 20, 60])("a client that reads nothing while it sends %s MB hears 413", async (size) => {
  const url = await serveApi();
  const bytes = Buffer.alloc(size * megabyte, "a");
  const request = new Request(url, { method: "POST", body: anUpload(customer, { bytes }) });
  const type = request.headers.get("content-type") ?? "";
  const body = new Uint8Array(await request.arrayBuffer());
  const answer = await deafUpload(url, customer, { type, body });
  expect(answer).toMatch(/^HTTP\/1.1 413 .*"too_large"/s);
});
