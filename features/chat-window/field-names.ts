import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import { receiptsOf } from "./receipts";

/** What the window does under the field's own names too, for clients that know those alone. */
export function withFieldNames<Content extends EmbeddedServiceConfig>(content: Content): Content {
  const { typingIndicators, emojiPicker, enterKey } = content.chatWindow;
  const { delivery, read } = receiptsOf(content);
  return {
    ...content,
    embeddedServiceMessagingChannel: {
      ...content.embeddedServiceMessagingChannel,
      shouldShowTypingIndicators: typingIndicators,
      shouldShowDeliveryReceipts: delivery,
      shouldShowReadReceipts: read,
      shouldShowEmojiSelection: emojiPicker,
      shouldStartNewLineOnEnter: enterKey === "break",
    },
  };
}
