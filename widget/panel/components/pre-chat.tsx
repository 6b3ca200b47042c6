import type { ComponentProps } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PreChatForm } from "../pre-chat-form/form";
import { t } from "../wording";
import { Failure } from "./failure";
import { Skeleton } from "./skeleton";

/** The form, which comes when it is needed: most chats begin without one. */
export function PreChat(props: ComponentProps<typeof PreChatForm>) {
  const [module, setModule] = useState<{ PreChatForm: typeof PreChatForm }>();
  const [failed, setFailed] = useState(false);

  function load(): void {
    setFailed(false);
    import("../pre-chat-form/form").then(setModule, () => setFailed(true));
  }
  useEffect(load, []);

  if (module) return <module.PreChatForm {...props} />;
  if (!failed) return <Skeleton />;
  return (
    <div class="conversation center">
      <Failure text={t("error.load")} onTryAgain={load} />
    </div>
  );
}
