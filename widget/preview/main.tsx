import { type BrandingColor, brandingColors } from "@/protocol/branding";
import type { EmbeddedServiceConfig, Wording } from "@/protocol/embedded-service-config";
import { launcherStyle } from "@/protocol/launcher-style";
import type { PreviewAnswer, PreviewCommand, PreviewView } from "@/protocol/preview";
import { texts } from "@/protocol/texts";
import { drawLauncher, type Launcher } from "../bootstrap/launcher";
import { defaultPosition } from "../bootstrap/settings";
import { readableOn } from "../contrast";
import { drawInvitation } from "../invitations/draw";
import { readBranding } from "../panel/branding";
import type { ChatState } from "../panel/chat-state";
import { type Log, readLog } from "../panel/log";
import { mountPanel } from "../panel/mount";
import { t } from "../panel/wording";
import { cannedEntries, cannedTransport, lastMessage } from "./canned-transport";
import css from "./preview.css";

/** Space around the window, in which its shadow ends. */
const margin = 24;

const page = new CSSStyleSheet();
page.replaceSync(
  "html,body{margin:0;height:100%;overflow:hidden;font-family:system-ui,sans-serif}",
);
const outline = new CSSStyleSheet();
document.adoptedStyleSheets = [page];

let panel: ReturnType<typeof mountPanel> | undefined;
let panelHost: HTMLElement | undefined;
let launcher: Launcher | undefined;
let branding = readBranding([]);
let view: PreviewView = "conversation";
let receipts: Log["receipts"] = {};
let wording: Wording = { language: "en", direction: "ltr", texts };

window.addEventListener("message", (event: MessageEvent<PreviewCommand>) => {
  if (event.source !== window.parent || event.origin !== location.origin) return;
  if (event.data.type === "foyer:preview") {
    view = event.data.view;
    show(event.data.config, event.data.wording ?? wording);
  }
  if (event.data.type === "foyer:preview-focus") focusPart(event.data.part);
});
answer({ type: "foyer:preview-ready" });

function show(config: EmbeddedServiceConfig, next: Wording): void {
  branding = readBranding(config.branding, branding);
  if (JSON.stringify(next) !== JSON.stringify(wording)) unmount();
  wording = next;
  receipts = receiptsIn(config);
  panel ??= mount(config);
  panel.update(config);
  turn(panel);
  showLauncher(config, view === "launcher" || view === "invitation");
  const { width, height } = branding;
  answer({ type: "foyer:preview-size", width: width + 2 * margin, height: height + 2 * margin });
}

function turn({ chat }: ReturnType<typeof mountPanel>): void {
  chat.set({
    open: view !== "launcher" && view !== "invitation",
    view: view === "pre-chat" ? view : "conversation",
    ...standing({ ...readLog(cannedEntries(Date.now())), receipts }),
  });
}

/** The rep of the preview has read everything. */
function receiptsIn({ chatWindow }: EmbeddedServiceConfig): Log["receipts"] {
  if (chatWindow.readReceipts) return { [lastMessage]: "ReadAcknowledgement" };
  return chatWindow.deliveryReceipts ? { [lastMessage]: "DeliveryAcknowledgement" } : {};
}

/** How the conversation stands in this view. */
function standing(log: Log): Pick<ChatState, "log" | "typing"> {
  if (view === "no-rep") {
    return { log: { ...log, lines: log.lines.slice(0, 1), routing: "no_rep" }, typing: undefined };
  }
  if (view !== "ended") return { log, typing: "Ann" };
  const note = { kind: "note", id: "ended", text: t("end.byCustomer"), at: Date.now() } as const;
  return { log: { ...log, lines: [...log.lines, note], state: "closed" }, typing: undefined };
}

/** What is written in the log was worded as it came: another language begins anew. */
function unmount(): void {
  panel?.destroy();
  panelHost?.remove();
  panel = undefined;
}

function mount(config: EmbeddedServiceConfig): ReturnType<typeof mountPanel> {
  const host = document.createElement("div");
  panelHost = host;
  host.lang = wording.language;
  host.dir = wording.direction;
  const root = host.attachShadow({ mode: "open" });
  document.body.append(host);
  reportClicks(root);
  const mounted = mountPanel(
    {
      orgId: "",
      deployment: "",
      foyerUrl: location.origin,
      language: wording.language,
      config,
      wording,
      root,
      button: document.createElement("button"),
      preChat: { hidden: {}, visible: {}, fixed: false },
      identity: {},
      emit() {},
      opened() {},
    },
    cannedTransport,
    css,
  );
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, outline];
  void mounted.chat.begin().then(() => turn(mounted));
  return mounted;
}

function showLauncher(config: EmbeddedServiceConfig, shown: boolean): void {
  launcher?.remove();
  if (!shown) return;
  const { chatButton: background } = branding.darkMode === "always" ? branding.dark : branding;
  launcher = drawLauncher(
    {
      ...wording,
      chatButtonStyle: launcherStyle({
        light: { background, text: readableOn(background) },
        dark: undefined,
        image: branding.fabImage,
      }),
    },
    defaultPosition,
    () => {},
  );
  launcher.button.dataset.part = "chatButton";
  launcher.root.adoptedStyleSheets = [...launcher.root.adoptedStyleSheets, outline];
  reportClicks(launcher.root);
  launcher.show();
  const [invitation] = config.invitations;
  if (view === "invitation" && invitation) {
    drawInvitation(
      { launcher, answer: { ...wording, embeddedServiceConfig: config } },
      invitation,
      () => {},
    );
  }
}

/** Nothing in the preview does what it would do for a customer; a click names its part. */
function reportClicks(root: ShadowRoot): void {
  for (const type of ["click", "mousedown", "keydown", "submit"]) {
    root.addEventListener(type, take, { capture: true });
  }
}

function take(event: Event): void {
  if (event instanceof KeyboardEvent && event.key === "Tab") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.type !== "click") return;
  const target = event.target instanceof Element ? event.target.closest("[data-part]") : null;
  const part = brandingColors.find((name) => name === target?.getAttribute("data-part"));
  if (part) answer({ type: "foyer:preview-part", part });
}

function focusPart(part: string | null): void {
  const known = brandingColors.find((name) => name === part);
  outline.replaceSync(known ? `[data-part="${known}"]{${outlineOf(known)}}` : "");
  // The alert's color is seen only where something went wrong.
  const failed = { id: "failed", text: "And a cake.", at: Date.now(), delivery: "failed" } as const;
  panel?.chat.set({ pending: known === "alert" ? [failed] : [] });
}

/** Words are outlined outside, surfaces inside: the window clips what stands out of it. */
function outlineOf(part: BrandingColor): string {
  const words = /(Text|Link|Foreground|Button)$/.test(part);
  return words
    ? "outline:2px solid #017E9A;outline-offset:2px"
    : "outline:2px solid #017E9A;outline-offset:-2px;box-shadow:inset 0 0 0 3px #FFFFFF";
}

function answer(message: PreviewAnswer): void {
  window.parent.postMessage(message, location.origin);
}
