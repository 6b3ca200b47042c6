import { expect, it, test } from "vitest";
import { aConfig } from "@/features/conversations/testing";
import { withFieldNames } from "./field-names";
import { receiptsOf } from "./receipts";

test("the field's clients read the window's switches under their own names", () => {
  const chatWindow = { deliveryReceipts: false, readReceipts: true, enterKey: "break" } as const;
  const { embeddedServiceMessagingChannel } = withFieldNames(aConfig("address", { chatWindow }));
  expect(embeddedServiceMessagingChannel).toEqual({
    channelAddressIdentifier: "address",
    authMode: "UnAuth",
    shouldShowTypingIndicators: true,
    shouldShowDeliveryReceipts: false,
    shouldShowReadReceipts: true,
    shouldShowEmojiSelection: false,
    shouldStartNewLineOnEnter: true,
  });
});

it.each(["mobile", "api"] as const)(
  "clients of a deployment of type %s, which has no switches, learn of every receipt",
  (deploymentType) => {
    expect(receiptsOf({ ...aConfig("address"), deploymentType })).toEqual({
      delivery: true,
      read: true,
    });
  },
);
