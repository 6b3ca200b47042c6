import { useEffect, useRef } from "preact/hooks";
import { t } from "../wording";
import { Icon } from "./icon";

/** Opens the emoji; the picker itself comes with the first press. */
export function EmojiButton({ onChoose }: { onChoose: (emoji: string) => void }) {
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useRef<(() => void) | undefined>(undefined);

  function shut(): void {
    const closing = close.current;
    close.current = undefined;
    closing?.();
  }
  useEffect(() => () => close.current?.(), []);

  async function toggle(): Promise<void> {
    if (close.current) return shut();
    const { openEmojiPicker } = await import("../emoji-picker");
    if (!place.current || close.current) return;
    close.current = openEmojiPicker({
      place: place.current,
      name: t("composer.emoji"),
      onChoose(emoji) {
        shut();
        onChoose(emoji);
      },
      onClose() {
        shut();
        button.current?.focus();
      },
    });
  }

  return (
    <>
      <button
        type="button"
        class="send plain"
        ref={button}
        aria-label={t("composer.emoji")}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void toggle()}
      >
        <Icon name="emoji" />
      </button>
      <div ref={place} />
    </>
  );
}
