import { type Chat, type IdentityToken, startChat } from "./chat";
import { emptyPreChat, preChatApi } from "./pre-chat-api";
import { refusal } from "./refusal";
import { defaultPosition, type Settings } from "./settings";

declare global {
  interface Window {
    embeddedservice_bootstrap?: ReturnType<typeof publicApi>;
  }
}

function publicApi() {
  let chat: Chat | undefined;
  let preChat = emptyPreChat();
  const settings: Settings = {
    language: "",
    hideChatButtonOnLoad: false,
    chatButtonPosition: defaultPosition,
  };

  function current(): Chat {
    if (!chat) throw new Error("[Foyer] There is no chat. Call init first.");
    return chat;
  }

  return {
    settings,

    init(
      orgId: string,
      deployment: string,
      site: string,
      { scrt2URL = new URL(site).origin }: { scrt2URL?: string } = {},
    ): void {
      const [siteUrl, foyerUrl] = [site, scrt2URL].map(withoutSlash) as [string, string];
      if (chat) {
        console.warn(
          refusal("already_loaded", "Fix: keep one snippet, or call removeAllComponents()").message,
        );
        return;
      }
      preChat = emptyPreChat();
      const refused = () => {
        chat = undefined;
      };
      chat = startChat({ orgId, deployment, siteUrl, foyerUrl, settings, preChat, refused });
    },

    prechatAPI: preChatApi(
      () => preChat,
      (mistake) => current().complain(mistake),
    ),

    userVerificationAPI: {
      setIdentityToken: (given: IdentityToken): boolean => current().identify(given),
      /** Forgets who the visitor was, as at sign-out; `true` ends their session too. */
      clearSession: async (end?: boolean): Promise<void> => current().clear(end),
    },

    utilAPI: {
      /** Opens the window, as the button does. */
      launchChat: async (): Promise<string> => current().launch(),
      minimizeChat: (): boolean => current().minimize(),
      showChatButton: (): boolean => current().showButton(true),
      hideChatButton: (): boolean => current().showButton(false),
      sendTextMessage: async (text: string): Promise<void> => current().send(text),
      /** Takes everything off the page, so that `init` may be called again. */
      removeAllComponents: async (): Promise<void> => {
        chat?.remove();
        chat = undefined;
      },
    },
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}

// A second copy of this script leaves the first one's chat alone.
window.embeddedservice_bootstrap ??= publicApi();
