import type { PanelFrame, PanelHandle } from "../panel-frame";
import { messagingTransport } from "./messaging-transport";
import { mountPanel } from "./mount";
import phoneCss from "./phone.css";
import { createUnreadBadge } from "./unread";

/** Called by bootstrap, once per page, when the customer acts or a conversation goes on. */
export function openPanel(frame: PanelFrame): PanelHandle {
  const transport = messagingTransport(frame);
  const { chat, destroy } = mountPanel(frame, transport, phoneCss);
  const showUnread = createUnreadBadge(frame.button, frame.root);
  chat.subscribe(() => showUnread(chat.get().unread));
  void chat.begin();
  void import("./receipts").then((receipts) => receipts.watchReceipts(chat, transport, frame));

  return {
    open: chat.open,
    minimize: chat.minimize,
    identify: chat.identify,
    clear: chat.clear,
    destroy,
    send(text) {
      if (!chat.writable()) {
        return Promise.reject(new Error("[Foyer] No conversation is open. Start the chat first."));
      }
      const id = chat.send(text);
      return new Promise((resolve, reject) => {
        const stop = chat.subscribe(() => {
          const message = chat.get().pending.find((pending) => pending.id === id);
          if (message?.delivery === "sending") return;
          stop();
          if (message?.delivery === "failed")
            reject(new Error("[Foyer] The message was not sent."));
          else resolve();
        });
      });
    },
  };
}
