import type { ChatInvitation } from "@/protocol/chat-invitation";
import type { EmbeddedServiceConfig, Wording } from "@/protocol/embedded-service-config";
import type { TextName } from "@/protocol/texts";
import type { InvitationsFrame } from "./frame";
import css from "./invitation.css";

const name: TextName = "invitation.name";
const closing: TextName = "invitation.close";

type Answer = Pick<Wording, "texts"> & {
  embeddedServiceConfig: Pick<EmbeddedServiceConfig, "branding">;
};
type Shown = Pick<ChatInvitation, "text" | "look" | "acceptLabel" | "rejectLabel">;

/** Draws the invitation above the chat button; the focus stays where it is. Returns how to remove it. */
export function drawInvitation(
  {
    launcher: { root, button: chatButton },
    answer: { texts, embeddedServiceConfig },
  }: Pick<InvitationsFrame, "launcher"> & { answer: Answer },
  { text, look, acceptLabel, rejectLabel }: Shown,
  answer: (accepted: boolean) => void,
): () => void {
  const { backgroundColor, color } = getComputedStyle(chatButton);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${css}.invitation{--accept-color:${backgroundColor};--accept-text:${color}}${colorsIn(embeddedServiceConfig.branding)}`,
  );
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const box = document.createElement("div");
  box.className = `invitation ${look}`;
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-label", texts[name] ?? "");
  const live = document.createElement("div");
  live.setAttribute("role", "status");
  box.append(live);
  if (look === "bubble") {
    const close = button("×", "close", () => answer(false));
    close.setAttribute("aria-label", texts[closing] ?? "");
    box.append(close);
  } else {
    const answers = document.createElement("div");
    answers.className = "answers";
    answers.append(
      button(rejectLabel, "reject", () => answer(false)),
      button(acceptLabel, "accept", () => answer(true)),
    );
    box.append(answers);
  }
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    answer(false);
  });
  root.append(box);
  // What comes into a live region that is there already is read out.
  live.append(look === "bubble" ? button(text, "text", () => answer(true)) : paragraph(text));

  return () => {
    box.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** The invitation's own colors, in the dark too where the deployment has some. */
function colorsIn(branding: EmbeddedServiceConfig["branding"]): string {
  const tokens = new Map(branding.map(({ n, v }) => [n, v]));
  const shade = (prefix: string) =>
    `.invitation{background:${tokens.get(`${prefix}conversationBodyBackground`)};color:${tokens.get(`${prefix}invitationText`)};--dismiss:${tokens.get(`${prefix}invitationDismissalButton`)}}`;
  const mode = tokens.get("darkMode");
  if (mode === "always") return shade("dark.");
  return (
    shade("") + (mode === "system" ? `@media(prefers-color-scheme:dark){${shade("dark.")}}` : "")
  );
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

function button(text: string, name: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = name;
  element.textContent = text;
  element.onclick = onClick;
  return element;
}
