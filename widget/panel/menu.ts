import { getTranscript } from "@/client/transcript";
import { adopt } from "./adopt";
import type { Chat } from "./chat";
import css from "./menu.css";
import { saveAs } from "./save-as";
import type { t as speak } from "./wording";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** How long a good end is shown. */
const shownFor = 6000;

/** The window's menu, once: the customer takes the conversation away, and hears how that went. */
export function drawMenu(panel: HTMLElement | null, chat: Chat, t: typeof speak): void {
  const title = panel?.querySelector(".title");
  if (!title || title.nextElementSibling?.className === "menu-place") return;
  const place = element("div", { className: "menu-place" });
  title.after(place);
  // A chat that has not begun has nothing to take away.
  chat.subscribe(() => {
    place.hidden = chat.get().log.known.size === 0;
  });
  adopt(sheet, place);
  const button = element("button", { type: "button", className: "tool" });
  button.append(dots());
  button.setAttribute("aria-label", t("header.menu"));
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  const item = element("button", { type: "button", textContent: t("transcript.request") });
  item.setAttribute("role", "menuitem");
  const menu = element("div", { className: "menu", hidden: true });
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", t("header.menu"));
  menu.append(item);
  const said = element("div", { className: "said" });
  place.append(button, menu, said);

  let busy = false;
  let fading: ReturnType<typeof setTimeout> | undefined;

  function show(open: boolean): void {
    menu.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    const root = place?.getRootNode();
    root?.[open ? "addEventListener" : "removeEventListener"]("pointerdown", shut);
    if (open) item.focus();
  }

  function shut(event: Event): void {
    if (!place?.contains(event.target as Node)) show(false);
  }

  function say(text: string, again = false): void {
    clearTimeout(fading);
    said.setAttribute("role", again ? "alert" : "status");
    const line = element("p", { textContent: text, className: again ? "failed" : "" });
    if (again) {
      const button = element("button", { type: "button", textContent: t("window.tryAgain") });
      button.onclick = () => void request();
      line.append(button);
    }
    said.replaceChildren(line);
  }

  async function request(): Promise<void> {
    const transcript = chat.transcript();
    if (!transcript || busy) return;
    const { conversationId, client } = transcript;
    busy = true;
    chat.emit("onEmbeddedMessagingTranscriptRequested", { conversationId });
    say(t("transcript.preparing"));
    try {
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      const file = await getTranscript(client, conversationId, "pdf", timeZone);
      saveAs(file, `chat-${new Date().toLocaleDateString("sv")}.pdf`);
      say(t("transcript.saved"));
      fading = setTimeout(() => said.replaceChildren(), shownFor);
      chat.emit("onEmbeddedMessagingTranscriptDownloadSuccessful", { conversationId });
    } catch {
      say(t("transcript.failed"), true);
      chat.emit("onEmbeddedMessagingTranscriptRequestFailed", { conversationId });
    }
    busy = false;
  }

  button.onclick = () => show(menu.hidden === true);
  item.onclick = () => {
    show(false);
    button.focus();
    void request();
  };
  menu.onkeydown = (event) => {
    if (event.key !== "Escape" && event.key !== "Tab") return;
    event.stopPropagation();
    show(false);
    button.focus();
  };
}

const svg = "http://www.w3.org/2000/svg";

/** Drawn without markup, which the strictest pages refuse. */
function dots(): SVGElement {
  const drawing = document.createElementNS(svg, "svg");
  const looks = { width: 20, height: 20, viewBox: "0 0 24 24", fill: "currentColor" };
  for (const [name, value] of Object.entries(looks)) drawing.setAttribute(name, String(value));
  drawing.setAttribute("aria-hidden", "true");
  for (const cx of [5, 12, 19]) {
    const dot = document.createElementNS(svg, "circle");
    for (const [name, value] of Object.entries({ cx, cy: 12, r: 1.8 })) {
      dot.setAttribute(name, String(value));
    }
    drawing.append(dot);
  }
  return drawing;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
