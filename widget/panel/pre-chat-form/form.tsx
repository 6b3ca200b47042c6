import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import { termsField } from "@/protocol/pre-chat";
import type { PanelFrame } from "../../panel-frame";
import type { PendingMessage } from "../outbox";
import type { Known } from "../transport";
import { t } from "../wording";
import { answersTo } from "./answers";
import { choicesOf } from "./choices";
import { fault } from "./fault";
import { PreChatField } from "./field";
import css from "./form.css";
import { Terms } from "./terms";

/** The questions; errors appear on sending, then follow what is typed. */
export function PreChatForm({
  config,
  preset,
  known,
  waiting,
  locale,
  onSubmit,
  onReady,
}: {
  config: EmbeddedServiceConfig;
  preset: PanelFrame["preChat"]["visible"];
  known: Known;
  /** The customer's messages that go on with the answers. */
  waiting: readonly PendingMessage[];
  locale: string;
  onSubmit: (values: Record<string, string>) => void;
  /** The questions can be seen. */
  onReady: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [accepted, setAccepted] = useState(false);
  const [tried, setTried] = useState(false);
  const answers = answersTo({ config, preset, known, typed });
  const { asked } = answers;
  const terms = answers.terms ? config.termsAndConditions : undefined;
  const nothingToAsk = asked.length === 0 && !terms;

  const arrived = useRef(false);
  useLayoutEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    style(form.current);
    // Everything is known: the customer need not see a form at all.
    if (nothingToAsk) onSubmit(answers.values);
    else onReady();
  });

  function faultOf(name: string): string | undefined {
    const field = asked.find((one) => one.name === name);
    return field && fault(field, answers.of(name), choicesOf(config, field), locale);
  }

  function submit(event: Event): void {
    event.preventDefault();
    setTried(true);
    const unaccepted = terms?.isTermsAndConditionsRequired && !accepted;
    const wrong =
      asked.find(({ name }) => faultOf(name))?.name ?? (unaccepted ? termsField : undefined);
    if (wrong) {
      focusOn(form.current?.elements.namedItem(wrong));
      return;
    }
    const agreed = terms && accepted ? { [termsField]: terms.version } : {};
    onSubmit({ ...answers.values, ...agreed });
  }

  return (
    <form class="pre-chat" ref={form} noValidate onSubmit={submit}>
      <div class="questions" data-part="conversationBodyBackground">
        {waiting.length === 0 && config.welcomeText && (
          <p class="welcome" data-part="primaryText">
            {config.welcomeText}
          </p>
        )}
        {waiting.length > 0 && (
          <>
            <div class="group own">
              {waiting.map(({ id, text }) => (
                <p key={id} class="bubble">
                  {text}
                </p>
              ))}
            </div>
            <p class="hand-over" data-part="primaryText">
              {t("preChat.handOver")}
            </p>
          </>
        )}
        {asked.map((field) => (
          <PreChatField
            key={field.name}
            field={field}
            choices={choicesOf(config, field)}
            value={answers.of(field.name)}
            error={tried ? faultOf(field.name) : undefined}
            locked={preset[field.name]?.isEditableByEndUser === false}
            onChange={(value) => setTyped({ ...typed, [field.name]: value })}
          />
        ))}
        {terms && (
          <Terms
            terms={terms}
            accepted={accepted}
            error={tried && terms.isTermsAndConditionsRequired && !accepted}
            onChange={setAccepted}
          />
        )}
      </div>
      <div class="foot">
        <button type="submit" class="primary" data-part="primaryButtonBackground">
          <span data-part="primaryButtonText">
            {waiting.length > 0 ? t("preChat.continue") : t("preChat.start")}
          </span>
        </button>
      </div>
    </form>
  );
}

/** A choice in sight is several controls of one name: the first takes the focus. */
function focusOn(found: Element | RadioNodeList | null | undefined): void {
  const control = found instanceof RadioNodeList ? found[0] : found;
  if (control instanceof HTMLElement) control.focus();
}

/** What few forms need comes with them. */
function style(form: HTMLFormElement | null): void {
  const root = form?.getRootNode();
  if (!(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet())) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet()];
}

let made: CSSStyleSheet | undefined;
function sheet(): CSSStyleSheet {
  if (made) return made;
  made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
