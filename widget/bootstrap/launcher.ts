import type { PublishedAnswer } from "@/protocol/embedded-service-config";
import type { TextName } from "@/protocol/texts";
import css from "./launcher.css";
import { defaultPosition, parsePosition } from "./settings";

const speechBubble =
  "M12 3.5c-5 0-9 3.4-9 7.7 0 2.3 1.1 4.3 2.9 5.7-.1 1.2-.6 2.3-1.4 3.1-.3.3 0 .8.4.7 1.9-.2 3.5-.9 4.7-1.8.8.2 1.6.3 2.4.3 5 0 9-3.5 9-8s-4-7.7-9-7.7Z";

export type Launcher = ReturnType<typeof drawLauncher>;

const name: TextName = "launcher.open";

type Drawn = Omit<PublishedAnswer, "version">;

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
  button.append(drawing());
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

function theme({ embeddedServiceConfig, chatButtonText }: Drawn, position: string): string {
  const color =
    embeddedServiceConfig.branding.find((token) => token.n === "chatButton")?.v ?? "#006278";
  const at = (bottom: string, right: string) =>
    `:host{--foyer-bottom:${bottom};--foyer-right:${right}}`;
  const phone =
    position === defaultPosition ? `@media(max-width:480px){${at("16px", "16px")}}` : "";
  return `${at(...parsePosition(position))}${phone}.launcher{background:${color};color:${chatButtonText}}`;
}

function drawing(): Element {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS(svg.namespaceURI, "path");
  setAttributes(svg, { width: "24", viewBox: "2 2 20 20", fill: "currentColor" });
  path.setAttribute("d", speechBubble);
  svg.append(path);
  return svg;
}

function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? "");
}
