import { files } from "../files";
import type { MessageGroup } from "../groups";
import { splitLinks } from "../links";
import type { MessageLine } from "../log";
import type { PendingMessage } from "../outbox";
import type { Times } from "../times";
import { t } from "../wording";

type Shown = Pick<MessageLine, "text" | "attached"> & Pick<PendingMessage, "file">;

const deliveries = {
  sending: "delivery.sending",
  sent: "delivery.sent",
  failed: "delivery.notSent",
  DeliveryAcknowledgement: "delivery.delivered",
  ReadAcknowledgement: "delivery.read",
} as const;
export type Delivery = keyof typeof deliveries;

/** Messages of one sender, with the name and the time under them. */
export function Messages({
  group,
  times,
  delivery,
}: {
  group: MessageGroup;
  times: Times;
  /** How far the customer's last message has come. */
  delivery: Delivery | undefined;
}) {
  const [first] = group.messages;
  const last = group.messages[group.messages.length - 1] ?? first;
  const own = first.from === "customer";
  return (
    <div class={own ? "group own" : "group"}>
      {group.messages.map((message) => (
        <Message key={message.id} own={own} message={message} />
      ))}
      <p class="meta" data-part="secondaryText">
        {!own && <span>{first.name}</span>}
        {delivery && <span aria-live="off">{t(deliveries[delivery])}</span>}
        <time dateTime={new Date(last.at).toISOString()}>{times.time(last.at)}</time>
      </p>
    </div>
  );
}

function Message({ own, message: { text, attached, file } }: { own: boolean; message: Shown }) {
  const shown = files && (attached || file);
  const words = shown && attached ? attached.text : text;
  return (
    <>
      {shown && files && <files.Files attached={attached} file={file} />}
      {words && <Bubble own={own} text={words} />}
    </>
  );
}

export function FailedMessage({
  message,
  onRetry,
}: {
  message: PendingMessage;
  onRetry: () => void;
}) {
  return (
    <div class="group own failed">
      <Message own message={message} />
      <p class="meta" data-part="alert">
        <span>
          {(message.file && files?.explain(message)) ?? t("delivery.notSent")}{" "}
          <button type="button" class="retry" onClick={onRetry}>
            {t("delivery.retry")}
          </button>
        </span>
      </p>
    </div>
  );
}

function Bubble({ own, text }: { own: boolean; text: string }) {
  return (
    <p class="bubble" data-part={own ? "userMessageBackground" : "agentMessageBackground"}>
      <span dir="auto" data-part={own ? "userMessageText" : "agentMessageText"}>
        {splitLinks(text).map((part, index) =>
          part.link ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
            <a key={index} href={part.link} target="_blank" rel="noopener noreferrer nofollow">
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
      </span>
    </p>
  );
}
