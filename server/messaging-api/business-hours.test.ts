import { expect, it, test } from "vitest";
import { keepBusinessHours } from "@/features/business-hours/mutations";
import { aBusinessHours } from "@/features/business-hours/testing";
import { aChat } from "@/features/conversations/testing";
import type { OutsideHours } from "@/protocol/business-hours";
import { aCustomer } from "./testing";

const sunday = "2026-11-22T11:00:00Z";
const monday = "2026-11-23T11:00:00Z";

async function aCustomerOf(outside: OutsideHours) {
  const chat = await aChat();
  const { id } = await aBusinessHours(chat.admin);
  const { deploymentId } = chat;
  await keepBusinessHours(chat.admin, { deploymentId, businessHoursId: id, outside });
  return aCustomer(chat);
}

it.each(["hide", "say"] as const)(
  "outside hours that %s, no conversation begins, and the answer names the next opening",
  async (outside) => {
    const customer = await aCustomerOf(outside);
    const { status, body } = await customer.at(sunday).start();
    expect(status).toBe(400);
    expect(body).toEqual({
      code: "outside_business_hours",
      message: "Shop is outside its business hours. It opens at 2026-11-23T08:00:00.000Z.",
    });
    expect((await customer.at(monday).start()).status).toBe(201);
  },
);

test("outside hours that take messages a conversation begins", async () => {
  const customer = (await aCustomerOf("take_messages")).at(sunday);
  expect((await customer.start()).status).toBe(201);
  expect((await customer.send("Is anybody there?")).status).toBe(202);
});

test("a chat that runs goes on when the hours end", async () => {
  const customer = await aCustomerOf("hide");
  await customer.at(monday).start();
  expect((await customer.at(sunday).send("Still there?")).status).toBe(202);
});

test("after its session has ended a conversation takes no message outside hours", async () => {
  const customer = await aCustomerOf("say");
  await customer.at(monday).start();
  await customer.call("DELETE", `/conversation/${customer.conversationId}/session`);
  expect(await customer.at(sunday).send("Hello again")).toMatchObject({
    status: 400,
    body: { code: "outside_business_hours" },
  });
  expect((await customer.at(monday).send("Hello again")).status).toBe(202);
});
