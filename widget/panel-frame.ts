import type { EmbeddedServiceConfig, LiveAnswer } from "@/protocol/embedded-service-config";

/** A value that the page filled in with `setVisiblePrechatFields`. */
export type VisibleValue = { value: string; isEditableByEndUser: boolean };

/** What bootstrap hands to the panel. */
export type PanelFrame = {
  orgId: string;
  deployment: string;
  /** Origin of Foyer, where the messaging API answers. */
  foyerUrl: string;
  /** What the page asks for, such as en_US. */
  language: string;
  config: EmbeddedServiceConfig;
  /** What stands beside the configuration in its answer. */
  wording: LiveAnswer;
  root: ShadowRoot;
  /** The launcher, which says how many messages are unread. */
  button: HTMLButtonElement;
  /** What the page has set; the panel fixes it while a conversation runs. */
  preChat: {
    readonly hidden: Record<string, string>;
    readonly visible: Record<string, VisibleValue>;
    fixed: boolean;
  };
  /** The page's proof of who its visitor is; absent for a guest. */
  readonly identity: { token?: string | undefined };
  /** Dispatches one of the window events of the public API. */
  emit: (event: string, detail?: unknown) => void;
  /** The window opened or closed: the launcher goes or comes. */
  opened: (open: boolean) => void;
};

/** What bootstrap can do with the panel. */
export type PanelHandle = {
  /** Not `asked`: as the page before left it. */
  open: (how?: { asked: boolean }) => void;
  minimize: () => void;
  /** Rejects when no conversation is open. */
  send: (text: string) => Promise<void>;
  /** The page has said who its visitor is. */
  identify: () => void;
  /** Forgets the visitor; with `end` their session ends too. */
  clear: (end?: boolean) => Promise<void>;
  destroy: () => void;
};

export type PanelModule = { openPanel: (frame: PanelFrame) => PanelHandle };
