import { Notice } from "@/components/page/notice";
import { ButtonLink } from "@/components/ui/button-link";
import type { Finding } from "../../readiness";
import { tabPath } from "../../tabs";

/** What blocks publishing, then what would probably surprise, each with its fix. */
export function FindingList({
  id,
  findings,
  onFollow,
}: {
  id: string;
  findings: readonly Finding[];
  /** A fix was chosen: the dialog around gives way. */
  onFollow: () => void;
}) {
  return findings.map(({ blocks, message, fix }) => (
    <Notice
      key={message}
      tone={blocks ? "danger" : "warning"}
      action={
        <ButtonLink
          size="small"
          href={"tab" in fix ? tabPath(id, fix.tab) : fix.path}
          onClick={onFollow}
        >
          {fix.label}
        </ButtonLink>
      }
    >
      {message}
    </Notice>
  ));
}
