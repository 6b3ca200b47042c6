import type { PublishedAnswer } from "@/protocol/embedded-service-config";
import type { TextName } from "@/protocol/texts";
import css from "./launcher.css";
import { defaultPosition, parsePosition } from "./settings";

export type Launcher = ReturnType<typeof drawLauncher>;

const name: TextName = "launcher.open";

type Drawn = Pick<PublishedAnswer, "chatButtonStyle" | "language" | "direction" | "texts">;

/** The round button that opens the chat, in the shadow root that the panel will share. */
export function drawLauncher(answer: Drawn, position: string, onClick: () => void) {
  const { language, direction, texts } = answer;
  const host = document.createElement("div");
  // The page's own language and direction may be others.
  setAttributes(host, { id: "embedded-messaging", lang: language, dir: direction });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [css, theme(answer, position)].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });

  const button = document.createElement("button");
  setAttributes(button, {
    id: "embeddedMessagingConversationButton",
    class: "launcher",
    type: "button",
    "aria-label": texts[name] ?? "",
  });
  button.onclick = onClick;
  document.body.append(host);

  return {
    root,
    button,
    /** Returns whether the button was absent. */
    show(): boolean {
      const absent = !button.isConnected;
      if (absent) root.append(button);
      return absent;
    },
    hide: () => button.remove(),
    remove: () => host.remove(),
    busy: (busy: boolean) => setAttributes(button, { "aria-busy": `${busy}` }),
  };
}

function theme({ chatButtonStyle }: Drawn, position: string): string {
  const at = (bottom: string, right: string) =>
    `:host{--foyer-bottom:${bottom};--foyer-right:${right}}`;
  const phone =
    position === defaultPosition ? `@media(max-width:480px){${at("16px", "16px")}}` : "";
  return `${at(...parsePosition(position))}${phone}${chatButtonStyle}`;
}

function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? "");
}
