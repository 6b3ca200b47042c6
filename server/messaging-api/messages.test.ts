import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { aChat } from "@/features/conversations/testing";
import { aCustomer, type TestCustomer } from "./testing";

async function aStartedCustomer(): Promise<TestCustomer> {
  const customer = await aCustomer(await aChat());
  await customer.start();
  return customer;
}

async function texts(customer: TestCustomer): Promise<string[]> {
  const path = `/conversation/${customer.conversationId}/entries?limit=50&entryTypeFilter=Message`;
  const { body } = await customer.call("GET", path);
  const { conversationEntries } = body as {
    conversationEntries: {
      entryPayload: { abstractMessage: { staticContent: { text: string } } };
    }[];
  };
  return conversationEntries.map((entry) => entry.entryPayload.abstractMessage.staticContent.text);
}

test("a message is stored and answered 202 with its id and time", async () => {
  const customer = await aStartedCustomer();
  const id = randomUUID();
  const { status, body } = await customer.send("Hello", { id });
  expect({ status, body }).toEqual({
    status: 202,
    body: { conversationEntries: [{ id, clientTimestamp: expect.any(Number) }] },
  });
  expect(await texts(customer)).toEqual(["Hello"]);
});

test("the same message five times at once is stored once and answered alike", async () => {
  const customer = await aStartedCustomer();
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 5 }, () => customer.send("Once", { id })));
  const bodies = answers.map(({ status, body }) => ({ status, body }));
  expect(new Set(bodies.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(bodies[0]?.status).toBe(202);
  expect(await texts(customer)).toEqual(["Once"]);
});

test("the same id with another text is a conflict and changes nothing", async () => {
  const customer = await aStartedCustomer();
  const id = randomUUID();
  await customer.send("First", { id });
  expect((await customer.send("Second", { id })).status).toBe(409);
  expect(await texts(customer)).toEqual(["First"]);
});

test("the same id in another case is another message", async () => {
  const customer = await aStartedCustomer();
  const id = "aaaaaaaa-0d3f-4a5e-9a58-1f0c5c9f2a11";
  await customer.send("First", { id });
  expect((await customer.send("Second", { id: id.toUpperCase() })).status).toBe(202);
  expect((await texts(customer)).toSorted()).toEqual(["First", "Second"]);
});

test("a message can come before its conversation only as to an unknown one", async () => {
  const customer = await aCustomer(await aChat());
  expect((await customer.send("Too early")).status).toBe(404);
});
