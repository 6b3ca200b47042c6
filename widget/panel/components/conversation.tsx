import { useRef } from "preact/hooks";
import type { LiveHours } from "@/protocol/business-hours";
import type { ChatWindow } from "@/protocol/chat-window";
import type { ChatState } from "../chat-state";
import { type Block, group } from "../groups";
import type { Line } from "../log";
import type { PendingMessage } from "../outbox";
import type { Times } from "../times";
import { t } from "../wording";
import { Icon } from "./icon";
import { type Delivery, FailedMessage, Messages } from "./messages";
import { Standing } from "./standing";
import { useFollowEnd } from "./use-follow-end";

/** The log, with what the customer has sent and what is under way. */
export function Conversation({
  state,
  welcome,
  chatWindow,
  times,
  hours,
  onRetry,
  onTryAgain,
  onEarlier,
}: {
  state: ChatState;
  welcome: string;
  chatWindow: ChatWindow;
  times: Times;
  hours: LiveHours | undefined;
  onRetry: (id: string) => void;
  onTryAgain: () => void;
  onEarlier: () => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const { log, pending, hasEarlier } = state;
  const failed = pending.filter(({ delivery }) => delivery === "failed");
  const lines = [...log.lines, ...pending.filter((one) => !failed.includes(one)).map(asLine)];
  const newest = failed.at(-1) ?? lines.at(-1);
  const { missed, toEnd, watch } = useFollowEnd(scroller, {
    first: lines[0]?.id,
    last: newest?.id,
    mine: failed.length > 0 || isOwn(lines.at(-1)),
  });
  const lastOwn = lines.findLast(isOwn)?.id ?? "";
  const delivery =
    pending.find(({ id }) => id === lastOwn)?.delivery ?? log.receipts[lastOwn] ?? "sent";

  return (
    <div class="conversation">
      <div
        role="log"
        aria-label={t("window.conversation")}
        class="log"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        tabIndex={0}
        onScroll={watch}
        data-part="conversationBodyBackground"
      >
        {hasEarlier && (
          <button type="button" class="earlier" onClick={onEarlier}>
            {t("window.earlier")}
          </button>
        )}
        {welcome && !hasEarlier && (
          <p class="welcome" data-part="primaryText">
            {welcome}
          </p>
        )}
        {group(lines).map((block) => (
          <LogBlock
            key={keyOf(block)}
            block={block}
            times={times}
            lastOwn={lastOwn}
            delivery={delivery}
          />
        ))}
        {failed.map((message) => (
          <FailedMessage key={message.id} message={message} onRetry={() => onRetry(message.id)} />
        ))}
        <Standing
          state={state}
          chatWindow={chatWindow}
          hours={hours}
          times={times}
          onTryAgain={onTryAgain}
        />
      </div>
      {missed && (
        <button type="button" class="pill" onClick={toEnd}>
          <Icon name="down" />
          {t("window.newMessages")}
        </button>
      )}
    </div>
  );
}

function LogBlock({
  block,
  times,
  lastOwn,
  delivery,
}: {
  block: Block;
  times: Times;
  lastOwn: string;
  delivery: Delivery;
}) {
  if (block.kind === "group") {
    const ends = block.messages.some(({ id }) => id === lastOwn);
    return <Messages group={block} times={times} delivery={ends ? delivery : undefined} />;
  }
  return (
    <p class="note" data-part="secondaryText">
      {block.kind === "day" ? times.day(block.at) : block.text}
    </p>
  );
}

function keyOf(block: Block): string {
  if (block.kind === "group") return block.messages[0].id;
  return block.kind === "day" ? `day-${block.at}` : block.id;
}

function asLine(message: PendingMessage): Line {
  return { kind: "message", from: "customer", name: "", ...message };
}

function isOwn(line: Line | undefined): boolean {
  return line?.kind === "message" && line.from === "customer";
}
