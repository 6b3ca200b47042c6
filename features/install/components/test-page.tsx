import Link from "next/link";
import { Notice } from "@/components/page/notice";
import { ButtonLink } from "@/components/ui/button-link";
import type { Showing } from "@/features/diagnostics/showing";
import { LiveChat } from "./live-chat";

/** A page such as a customer's website might be, empty of all but words about it and the live chat. */
export function TestPage({
  label,
  version,
  showing,
  installHref,
  ...chat
}: {
  label: string;
  organizationId: string;
  deploymentName: string;
  siteUrl: string;
  foyerUrl: string;
  /** The live one, if there is one. */
  version: number | undefined;
  showing: Showing;
  installHref: string;
}) {
  const blocked = !showing.showing && showing.reason !== "origin_not_allowed";

  return (
    <main className="mx-auto max-w-180 px-6 py-16">
      <p className="text-ui text-faint">Test page</p>
      <h1 className="mt-1 text-welcome wrap-anywhere">{label}</h1>
      {version !== undefined && <p className="mt-1 text-ui text-muted">Version {version}, live</p>}
      <div className="mt-8 space-y-4 text-body text-muted">
        {blocked ? (
          <Notice
            tone="warning"
            title={`Not showing: ${showing.title}`}
            action={
              <ButtonLink size="small" href={installHref}>
                Open Install
              </ButtonLink>
            }
          >
            {showing.explanation}
          </Notice>
        ) : (
          <p>
            This is a website with your chat on it. Press the chat button at the bottom right and
            write as a customer would; answer in the{" "}
            <Link
              href="/console"
              target="_blank"
              className="rounded-sm font-medium text-accent-text underline underline-offset-2"
            >
              Console
            </Link>
            . It shows what is published, not the draft.
          </p>
        )}
        <p>
          Foyer's own pages need no entry in the CORS Allowlist, and loads of this page are not
          counted as installed.
        </p>
      </div>
      <LiveChat {...chat} />
    </main>
  );
}
