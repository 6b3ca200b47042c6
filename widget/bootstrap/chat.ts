import { readKept } from "@/client/storage";
import type { PublishedAnswer } from "@/protocol/embedded-service-config";
import type { PanelFrame, PanelHandle, PanelModule } from "../panel-frame";
import { emit } from "./emit";
import { drawLauncher, type Launcher } from "./launcher";
import { loadConfig } from "./load-config";
import type { PreChat } from "./pre-chat-api";
import { refusal } from "./refusal";
import { languageOf, type Settings } from "./settings";

/** Names of the files beside this script that the panel needs, its own first; the build puts them in. */
declare const PANEL: string[];

export type ChatOptions = {
  orgId: string;
  deployment: string;
  siteUrl: string;
  foyerUrl: string;
  settings: Settings;
  preChat: PreChat;
  /** The chat will not show. */
  refused: () => void;
};

export type Chat = ReturnType<typeof startChat>;

/** One deployment on one page, from its configuration to its removal. */
export function startChat({
  orgId,
  deployment,
  siteUrl,
  foyerUrl,
  settings,
  preChat,
  refused,
}: ChatOptions) {
  let wanted = !settings.hideChatButtonOnLoad;
  let opened = false;
  let removed = false;
  let launcher: Launcher | undefined;
  let handle: PanelHandle | undefined;
  let panel: Promise<PanelHandle> | undefined;

  const language = languageOf(settings.language, document.documentElement.lang, navigator.language);
  const ready = start();
  ready.catch(() => {});

  async function start(): Promise<PublishedAnswer> {
    const answer = await loadConfig(foyerUrl, { orgId, esConfigName: deployment, language });
    if (typeof answer === "string") {
      const detail = refusal(answer, location.origin, foyerUrl);
      console.warn(detail.message);
      refused();
      emit("onEmbeddedMessagingInitError", detail);
      throw new Error(detail.message);
    }
    if (!document.body) {
      await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
    }
    if (removed) throw new Error("Removed");
    preChat.fields = answer.embeddedServiceConfig.forms[0].formFields;
    launcher = drawLauncher(answer, settings.chatButtonPosition, () => {
      emit("onEmbeddedMessagingButtonClicked");
      void launch().catch(() => {});
    });
    emit("onEmbeddedMessagingReady");
    if (wanted) showLauncher();
    else console.info(refusal("hidden_by_page", location.origin, foyerUrl).message);
    emit("onEmbeddedMessagingInitSuccess");
    const kept = readKept({ orgId, deployment });
    if (kept.conversationId) {
      loadPanel(answer).then(
        (chat) => kept.open && chat.open({ asked: false }),
        () => {},
      );
    }
    return answer;
  }

  function showLauncher(): void {
    if (launcher?.show()) emit("onEmbeddedMessagingButtonCreated");
  }

  function loadPanel(answer: PublishedAnswer): Promise<PanelHandle> {
    panel ??= importPanel(answer).catch((error: unknown) => {
      panel = undefined;
      console.error("[Foyer] The chat window did not load.", error);
      throw error;
    });
    return panel;
  }

  async function importPanel(wording: PublishedAnswer): Promise<PanelHandle> {
    launcher?.busy(true);
    try {
      const [module] = await Promise.all(
        PANEL.map((file): Promise<PanelModule> => import(`${siteUrl}/assets/js/${file}`)),
      );
      if (!launcher || !module || removed) throw new Error("Removed");
      const frame: PanelFrame = {
        orgId,
        deployment,
        foyerUrl,
        language,
        config: wording.embeddedServiceConfig,
        wording,
        root: launcher.root,
        preChat,
        emit,
        button: launcher.button,
        opened(open) {
          opened = open;
          if (open) {
            launcher?.hide();
          } else {
            // Without its button nobody would find back to the chat.
            showLauncher();
            launcher?.button.focus();
          }
        },
      };
      handle = module.openPanel(frame);
      return handle;
    } finally {
      launcher?.busy(false);
    }
  }

  async function launch(): Promise<string> {
    const first = !panel;
    (await loadPanel(await ready)).open();
    return first ? "Successfully initialized the messaging client" : "The chat is open";
  }

  return {
    launch,

    minimize(): boolean {
      if (opened) handle?.minimize();
      return !opened;
    },

    /** Does nothing while the window is open. */
    showButton(show: boolean): boolean {
      if (opened) return false;
      wanted = show;
      if (show) showLauncher();
      else launcher?.hide();
      return true;
    },

    async send(text: string): Promise<void> {
      if (!handle) throw new Error("[Foyer] No conversation is open. Call launchChat first.");
      await handle.send(text);
    },

    remove(): void {
      removed = true;
      handle?.destroy();
      launcher?.remove();
    },
  };
}
