import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LiveHours } from "@/protocol/business-hours";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import type { PanelFrame } from "../../panel-frame";
import type { Chat } from "../chat";
import { useFiles } from "../files";
import { createTimes } from "../times";
import { t } from "../wording";
import { Banner } from "./banner";
import { Closed } from "./closed";
import { Composer } from "./composer";
import { Conversation } from "./conversation";
import type { EndDialog } from "./end-dialog";
import { Failure } from "./failure";
import { Header } from "./header";
import { PreChat } from "./pre-chat";
import { Skeleton } from "./skeleton";

export function Panel({
  chat,
  config,
  logo,
  locale,
  preset,
  hours,
}: {
  chat: Chat;
  config: EmbeddedServiceConfig;
  logo: string;
  locale: string;
  preset: PanelFrame["preChat"]["visible"];
  hours: LiveHours | undefined;
}) {
  const state = useChatState(chat);
  const [ending, setEnding] = useState<"nothing" | "new chat">();
  const [dialog, setDialog] = useState<{ EndDialog: typeof EndDialog }>();
  const { chatWindow } = config;
  const panel = useRef<HTMLElement>(null);
  const message = useRef<HTMLTextAreaElement>(null);
  const times = createTimes(locale);
  const { open, asked, view, log, starting, failure, keepsConversation } = state;

  useFiles(
    open &&
      (config.attachments.endUserToAgent ||
        log.lines.some((line) => line.kind === "message" && line.attached)),
    { chat, panel },
  );

  const place = open && asked ? view : undefined;
  const focused = useRef(place);
  useLayoutEffect(() => {
    if (place && place !== focused.current) focusFirst(panel.current);
    focused.current = place;
  });

  function closeDialog(): void {
    setEnding(undefined);
    panel.current?.focus();
  }

  async function end(next: "nothing" | "new chat"): Promise<void> {
    await chat.endChat();
    if (next === "new chat") chat.startNewChat();
  }

  /** Who cannot load the question cannot reach the server to end anything either. */
  function question(next: "nothing" | "new chat"): void {
    import("./end-dialog").then((module) => {
      setDialog(module);
      setEnding(next);
    }, console.error);
  }

  function ask(next: "nothing" | "new chat"): void {
    if (chatWindow.confirmEnd) question(next);
    else end(next).catch(() => question(next));
  }

  const closed = log.state === "closed";
  const begun = log.known.size > 0 && !starting && !failure;
  const endable = view === "conversation" && begun && !closed;
  const over = log.state === "session_ended" && keepsConversation;

  const menu = begun && config.transcript.allowTranscriptDownload;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window is the same one all along
  useEffect(() => {
    if (menu) import("../menu").then((it) => it.drawMenu(panel.current, chat, t), console.error);
  }, [menu]);

  return (
    <section
      ref={panel}
      role="dialog"
      aria-label={t("window.name")}
      class="panel"
      hidden={!open}
      tabIndex={-1}
      onKeyDown={(event) => event.key === "Escape" && chat.minimize()}
    >
      <div class="content" inert={ending !== undefined}>
        <Header
          title={config.chatTitle}
          logo={logo}
          onMinimize={chat.minimize}
          onStartOver={
            endable && chatWindow.startOver === "any_time" ? () => ask("new chat") : undefined
          }
          onEnd={endable && !over ? () => ask("nothing") : undefined}
        />
        <Banner connection={state.connection} />
        {view === "loading" && !failure && <Skeleton />}
        {view === "loading" && failure && (
          <div class="conversation center">
            <Failure text={failure} onTryAgain={chat.tryAgain} />
          </div>
        )}
        {view === "closed" && (
          <Closed until={state.closedUntil} times={times} chatWindow={chatWindow} />
        )}
        {view === "pre-chat" && (
          <PreChat
            config={config}
            preset={preset}
            known={state.known}
            waiting={state.pending}
            locale={locale}
            onSubmit={(values) => void chat.submitPreChat(values)}
            onReady={() => place && focusFirst(panel.current)}
          />
        )}
        {view === "conversation" && (
          <>
            <Conversation
              state={state}
              welcome={config.welcomeText}
              chatWindow={chatWindow}
              times={times}
              hours={hours}
              onRetry={chat.resend}
              onTryAgain={chat.tryAgain}
              onEarlier={() => void chat.showEarlier()}
            />
            <div class="foot">
              {log.state !== "running" && !over && chatWindow.startOver !== "never" && (
                <button type="button" class="primary" onClick={chat.startNewChat}>
                  {t("start.startNew")}
                </button>
              )}
              {!closed && (
                <Composer
                  field={message}
                  config={config}
                  onSend={chat.send}
                  onTyping={chat.typing}
                />
              )}
            </div>
          </>
        )}
      </div>
      {ending && dialog && (
        <dialog.EndDialog
          next={ending}
          keepsConversation={keepsConversation}
          onKeep={closeDialog}
          onEnd={() => end(ending).then(closeDialog)}
        />
      )}
    </section>
  );
}

function useChatState(chat: Chat) {
  const [state, setState] = useState(chat.get());
  useEffect(() => {
    setState(chat.get());
    return chat.subscribe(() => setState(chat.get()));
  }, [chat]);
  return state;
}

/** Where the customer writes; on touch screens the keyboard waits until it is asked for. */
function focusFirst(panel: HTMLElement | null): void {
  const control = panel?.querySelector<HTMLElement>(
    ".questions :is(input, select, textarea), textarea",
  );
  const touch = matchMedia("(pointer: coarse)").matches;
  (touch || !control ? panel : control)?.focus();
}
