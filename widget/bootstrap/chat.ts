import { readKept } from "@/client/storage";
import { hoursAt, type StandingHours } from "@/protocol/business-hours";
import type { PublishedAnswer } from "@/protocol/embedded-service-config";
import type { InvitationsModule } from "../invitations/main";
import type { PageMistake } from "../mistakes/page-mistake";
import type { PanelFrame, PanelHandle, PanelModule } from "../panel-frame";
import { emit } from "./emit";
import { drawLauncher, type Launcher } from "./launcher";
import { type ConfigQuery, loadConfig } from "./load-config";
import type { PreChat } from "./pre-chat-api";
import { type Refusal, refusal } from "./refusal";
import { languageOf, type Settings } from "./settings";

/** Names of the files beside this script that the panel needs, its own first; the build puts them in. */
declare const PANEL: string[];
/** Name of the file that invites; loaded only where there are invitations. */
declare const INVITATIONS: string;
declare const MISTAKES: string;

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

/** What pages give: the proof that their own server signed. */
export type IdentityToken = { identityTokenType: string; identityToken: string };

/** The type, then the token's three parts. */
const jwt = /^JWT([\w-]+\.){2}[\w-]+$/;

type MistakesModule = typeof import("../mistakes/main");

export type Chat = ReturnType<typeof startChat>;

/** One deployment on one page, from its configuration to its removal. */
export function startChat(options: ChatOptions) {
  const { orgId, deployment, siteUrl, foyerUrl, settings, preChat, refused } = options;
  /** What the page said of its button; the next opening or closing takes it back. */
  let word: boolean | undefined;
  let hours: StandingHours = { open: true, changes: [], outside: "hide" };
  let hoursTimer: ReturnType<typeof setTimeout>;
  let unavailable: PublishedAnswer["unavailable"];
  let askTimer: ReturnType<typeof setTimeout>;
  let opened = false;
  let removed = false;
  let launcher: Launcher | undefined;
  let handle: PanelHandle | undefined;
  let panel: Promise<PanelHandle> | undefined;

  const identity: PanelFrame["identity"] = {};
  let verifies: boolean | undefined;

  const language = languageOf(settings.language, document.documentElement.lang, navigator.language);
  const query: ConfigQuery = { orgId, esConfigName: deployment, language };
  const ready = start();
  ready.catch(() => {});

  async function start(): Promise<PublishedAnswer> {
    if (isRunning()) query.running = "";
    const answer = await loadConfig(foyerUrl, query, explain);
    if ("reason" in answer) {
      console.warn(answer.message);
      refused();
      emit("onEmbeddedMessagingInitError", answer);
      throw new Error(answer.message);
    }
    if (!document.body) {
      await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
    }
    if (removed) throw new Error("Removed");
    hours = answer.businessHours ?? hours;
    unavailable = answer.unavailable;
    query.again = "";
    if (unavailable !== undefined) askTimer = setInterval(askAgain, 30_000);
    verifies = answer.verifiesUsers;
    preChat.fields = answer.embeddedServiceConfig.forms[0].formFields;
    launcher = drawLauncher(answer, settings.chatButtonPosition, () => {
      emit("onEmbeddedMessagingButtonClicked");
      void launch().catch(() => {});
    });
    emit("onEmbeddedMessagingReady");
    keepHours();
    emit("onEmbeddedMessagingInitSuccess");
    if (answer.embeddedServiceConfig.invitations[0]) {
      void load<InvitationsModule>(INVITATIONS).then(({ watchInvitations }) => {
        if (launcher) watchInvitations({ ...options, answer, launcher, launch, emit });
      });
    }
    const kept = readKept({ orgId, deployment });
    if (kept.conversationId) {
      loadPanel(answer).then(
        (chat) => kept.open && chat.open({ asked: false }),
        () => {},
      );
    }
    return answer;
  }

  function load<Module>(file: string): Promise<Module> {
    return import(`${siteUrl}/assets/js/${file}`);
  }

  /** Draws the button, and again at each opening and closing. */
  function keepHours(changed?: boolean): void {
    const { open, until } = hoursAt(hours, Date.now());
    if (changed) {
      if (!isRunning()) word = undefined;
      emit(`onEmbeddedMessagingBusinessHours${open ? "Started" : "Ended"}`);
    } else if (until && open) emit("onEmbeddedMessagingWithinBusinessHours");
    drawButton();
    if (until) hoursTimer = setTimeout(keepHours, until - Date.now() + 50, true);
  }

  /** Whether somebody is there by now; pages that nobody looks at do not ask. */
  async function askAgain(): Promise<void> {
    if (document.hidden) return;
    const answer = await loadConfig(foyerUrl, query, explain);
    if ("reason" in answer || answer.unavailable === unavailable) return;
    unavailable = answer.unavailable;
    drawButton();
  }

  function drawButton(): void {
    if (opened) return;
    if (word ?? (!settings.hideChatButtonOnLoad && mayShow())) {
      if (launcher?.show()) emit("onEmbeddedMessagingButtonCreated");
      return;
    }
    launcher?.hide();
    if (word === undefined) {
      const { message } = mayShow()
        ? refusal("hidden_by_page", "Fix: utilAPI.showChatButton()")
        : refusal(unavailable || "outside_business_hours", `Fix: ${foyerUrl}/setup`);
      console.info(message);
    }
  }

  function mayShow(): boolean {
    const open = hours.outside !== "hide" || hoursAt(hours, Date.now()).open;
    return (open && !unavailable) || isRunning();
  }

  function isRunning(): boolean {
    return !!readKept({ orgId, deployment }).conversationId;
  }

  function loadPanel(answer: PublishedAnswer): Promise<PanelHandle> {
    panel ??= importPanel(answer).catch((error: unknown) => {
      panel = undefined;
      console.error("[Foyer] The chat did not load.", error);
      throw error;
    });
    return panel;
  }

  /** Words for developers come apart: pages that are well made never load them. */
  async function explain(url: string): Promise<Refusal> {
    return (await load<MistakesModule>(MISTAKES)).explainFailure(url, foyerUrl);
  }

  function complain(mistake: PageMistake): void {
    void load<MistakesModule>(MISTAKES).then((mistakes) => mistakes.explainMistake(mistake));
  }

  async function importPanel(wording: PublishedAnswer): Promise<PanelHandle> {
    launcher?.busy(true);
    try {
      const [module] = await Promise.all(PANEL.map((file) => load<PanelModule>(file)));
      if (!launcher || !module || removed) throw new Error("Removed");
      const frame: PanelFrame = {
        ...options,
        language,
        config: wording.embeddedServiceConfig,
        wording,
        root: launcher.root,
        identity,
        emit,
        button: launcher.button,
        opened(open) {
          opened = open;
          if (open) {
            launcher?.hide();
          } else {
            // Without its button nobody would find back to the chat.
            word = mayShow() || undefined;
            drawButton();
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
      word = show;
      drawButton();
      return true;
    },

    /** What is wrong with a token is said by the panel's script, which comes for it alone. */
    identify(given: IdentityToken): boolean {
      const good = !!verifies && jwt.test(given?.identityTokenType + given?.identityToken);
      if (good) {
        identity.token = given.identityToken;
        void panel?.then((chat) => chat.identify());
      } else complain({ given, verifies });
      return good;
    },

    complain,

    async clear(end?: boolean): Promise<void> {
      identity.token = undefined;
      if (panel || isRunning()) await (await loadPanel(await ready)).clear(end);
    },

    async send(text: string): Promise<void> {
      if (!handle) throw new Error("[Foyer] No chat is open. Call launchChat first.");
      await handle.send(text);
    },

    remove(): void {
      removed = true;
      clearTimeout(hoursTimer);
      clearTimeout(askTimer);
      handle?.destroy();
      launcher?.remove();
    },
  };
}
