import { useRef, useState } from "preact/hooks";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import type { PanelFrame } from "../../panel-frame";
import { choicesOf, fault, visibleFields } from "../pre-chat";
import { t } from "../wording";
import { PreChatField } from "./pre-chat-field";

/** The questions before the chat; errors appear on sending, then follow what is typed. */
export function PreChatForm({
  config,
  preset,
  known,
  onSubmit,
}: {
  config: EmbeddedServiceConfig;
  preset: PanelFrame["preChat"]["visible"];
  /** What the customer's identity token said. */
  known: Readonly<Record<string, string>>;
  onSubmit: (values: Record<string, string>) => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const fields = visibleFields(config);

  function answerTo(name: string): string {
    const given = preset[name];
    if (given && !given.isEditableByEndUser) return given.value;
    return typed[name] ?? known[name] ?? given?.value ?? standard(name);
  }

  function standard(name: string): string {
    const field = fields.find((one) => one.name === name);
    if (field?.type !== "ChoiceList") return "";
    return choicesOf(config, field).find((one) => one.isDefaultValue)?.choiceListValueId ?? "";
  }

  function submit(event: Event): void {
    event.preventDefault();
    setTried(true);
    const wrong = fields.find((field) => fault(field, answerTo(field.name)));
    if (wrong) {
      const control = form.current?.elements.namedItem(wrong.name);
      if (control instanceof HTMLElement) control.focus();
      return;
    }
    const answered = fields.map(({ name }) => [name, answerTo(name).trim()] as const);
    onSubmit(Object.fromEntries(answered.filter(([, value]) => value !== "")));
  }

  return (
    <form class="pre-chat" ref={form} noValidate onSubmit={submit}>
      <div class="questions" data-part="conversationBodyBackground">
        {config.welcomeText && (
          <p class="welcome" data-part="primaryText">
            {config.welcomeText}
          </p>
        )}
        {fields.map((field) => (
          <PreChatField
            key={field.name}
            field={field}
            choices={choicesOf(config, field)}
            value={answerTo(field.name)}
            error={tried ? fault(field, answerTo(field.name)) : undefined}
            locked={preset[field.name]?.isEditableByEndUser === false}
            onChange={(value) => setTyped({ ...typed, [field.name]: value })}
          />
        ))}
      </div>
      <div class="foot">
        <button type="submit" class="primary" data-part="primaryButtonBackground">
          <span data-part="primaryButtonText">{t("preChat.start")}</span>
        </button>
      </div>
    </form>
  );
}
