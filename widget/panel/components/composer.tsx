import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import { maximumTextLength } from "@/protocol/limits";
import { files } from "../files";
import type { PendingFile } from "../pending-file";
import { createTypingSignal } from "../typing-signal";
import { t } from "../wording";
import { EmojiButton } from "./emoji-button";
import { Icon } from "./icon";

const counterFrom = 9000;

export function Composer({
  field,
  config: {
    attachments,
    chatWindow: { emojiPicker, enterKey, typingIndicators },
  },
  onSend,
  onTyping,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  config: EmbeddedServiceConfig;
  onSend: (text: string, files: readonly PendingFile[]) => void;
  onTyping: Parameters<typeof createTypingSignal>[0];
}) {
  const [text, setText] = useState("");
  const signal = useRef(createTypingSignal(onTyping)).current;
  const tooLong = text.length > maximumTextLength;
  const [chosen, setChosen] = useState<readonly PendingFile[]>([]);
  const blank = text.trim() === "" && !chosen[0];

  useEffect(() => signal.sent, [signal]);

  function submit(event: Event): void {
    event.preventDefault();
    field.current?.focus();
    if (blank || tooLong) return;
    onSend(text.trim(), chosen);
    signal.sent();
    setText("");
    setChosen([]);
  }

  function sends({ shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    return enterKey === "send" ? !shiftKey : ctrlKey || metaKey;
  }

  /** At the cursor, which goes on behind it. */
  function insert(emoji: string): void {
    const box = field.current;
    if (!box) return;
    box.setRangeText(emoji, box.selectionStart, box.selectionEnd, "end");
    setText(box.value);
    box.focus();
  }

  return (
    <form class="composer" onSubmit={submit}>
      <div class="entry" data-part="inputOutline">
        {files && attachments.endUserToAgent && (
          <files.Attach rules={attachments} chosen={chosen} onChange={setChosen} />
        )}
        <div class="grow" data-text={text}>
          <textarea
            ref={field}
            rows={1}
            aria-label={t("composer.label")}
            placeholder={t(chosen[0] ? "files.caption" : "composer.placeholder")}
            value={text}
            aria-invalid={tooLong}
            aria-describedby={text.length >= counterFrom ? "foyer-counter" : undefined}
            onInput={(event) => {
              setText(event.currentTarget.value);
              if (typingIndicators) signal.wrote(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.isComposing && sends(event)) submit(event);
            }}
          />
        </div>
        {emojiPicker && <EmojiButton onChoose={insert} />}
        <button
          type="submit"
          class="send"
          aria-label={t("composer.send")}
          disabled={blank || tooLong}
          data-part="inputFooterButton"
        >
          <Icon name="send" />
        </button>
      </div>
      {text.length >= counterFrom && (
        <p class={tooLong ? "counter over" : "counter"} id="foyer-counter">
          {t("composer.length", { count: text.length, maximum: maximumTextLength })}
        </p>
      )}
    </form>
  );
}
