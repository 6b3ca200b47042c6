import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { consentStatusWords } from "@/features/consent/words";
import type { CustomerDetails, DeskSession, DeskValue } from "@/protocol/console-api";
import { endingText } from "../ending-text";
import { clockText, momentText } from "../time-text";
import { valueText } from "../value-text";
import { PastSessions } from "./past-sessions";

export function CustomerFacts({
  session,
  customer: { messagingUser, page, preChatValues, terms, session: about, routing, past },
}: {
  session: DeskSession;
  customer: CustomerDetails;
}) {
  const placed = (place: DeskValue["place"]) =>
    preChatValues.filter((value) => value.place === place);
  // What stands among the answers is not said twice.
  const untold = (text: string | null) =>
    text !== null && preChatValues.every(({ value }) => value !== text);
  const [pinned, shown, details] = [placed("pinned"), placed("shown"), placed("details")];
  return (
    <>
      {pinned.length > 0 && <ValueFacts title="Pinned" values={pinned} />}
      <Facts title="Messaging user">
        <Fact label="Name">{messagingUser.name}</Fact>
        <Fact
          label="Customer ID"
          note={<Proof value={{ verified: messagingUser.identity !== null, hidden: false }} />}
        >
          {messagingUser.identity ?? "Guest"}
        </Fact>
        {untold(messagingUser.email) && <Fact label="Email">{messagingUser.email}</Fact>}
        {untold(messagingUser.phone) && <Fact label="Phone">{messagingUser.phone}</Fact>}
        <Fact label="Language">{languageName(messagingUser.language)}</Fact>
        <Fact label="Consent">{consentStatusWords[session.consentStatus]}</Fact>
        <Fact label="First seen">{momentText(messagingUser.createdAt)}</Fact>
      </Facts>
      <ValueFacts title="Pre-chat" values={shown}>
        {preChatValues.length === 0 && <Fact label="Values">None were given</Fact>}
        {terms && (
          <Fact label="Terms" note={<TermsNote acceptedAt={terms.acceptedAt} />}>
            {terms.text.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")}
          </Fact>
        )}
      </ValueFacts>
      {details.length > 0 && <ValueFacts title="Details" values={details} />}
      <Facts title="This chat">
        {untold(about.subject) && <Fact label="Subject">{about.subject}</Fact>}
        <Fact label="Page">{page.origin}</Fact>
        <Fact label="Deployment">{page.deploymentLabel}</Fact>
        <Fact label="Channel">{page.channelLabel}</Fact>
        <Fact label="Queue">{session.queueLabel}</Fact>
        <Fact label="Started">{momentText(session.requestedAt)}</Fact>
        {session.acceptedAt && <Fact label="Accepted">{momentText(session.acceptedAt)}</Fact>}
        {session.endedAt && (
          <Fact label="Ended" note={<Aside>{endingText(session)}</Aside>}>
            {momentText(session.endedAt)}
          </Fact>
        )}
      </Facts>
      <Section title="Why it came here">
        <ol className="space-y-2 text-ui">
          {routing.map(({ at, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
            <li key={index} className="grid grid-cols-[96px_1fr] gap-x-3">
              <span className="text-faint">{clockText(at)}</span>
              <span className="wrap-anywhere">{text}</span>
            </li>
          ))}
        </ol>
      </Section>
      <PastSessions past={past} />
    </>
  );
}

function ValueFacts({
  title,
  values,
  children,
}: {
  title: string;
  values: DeskValue[];
  children?: ReactNode;
}) {
  return (
    <Facts title={title}>
      {values.map((value) => (
        <Fact key={value.name} label={value.label} note={<Proof value={value} />}>
          {valueText(value)}
        </Fact>
      ))}
      {children}
    </Facts>
  );
}

function TermsNote({ acceptedAt }: { acceptedAt: string }) {
  return <Aside>Accepted {momentText(Date.parse(acceptedAt))}</Aside>;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="border-line not-first:mt-5 not-first:border-t not-first:pt-5"
    >
      <h3 id={id} className="mb-3 text-ui font-medium">
        {title}
      </h3>
      {children}
    </section>
  );
}

function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <dl className="space-y-2">{children}</dl>
    </Section>
  );
}

function Fact({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[96px_1fr] gap-x-3 text-ui">
      <dt className="text-faint wrap-anywhere">{label}</dt>
      <dd className="wrap-anywhere whitespace-pre-wrap">{children || "—"}</dd>
      {note && <dd className="col-start-2">{note}</dd>}
    </div>
  );
}

function Aside({ children }: { children: ReactNode }) {
  return <span className="text-caption text-muted">{children}</span>;
}

/** Whether a value may be relied on: only what a signed token carried is verified. */
function Proof({ value: { verified, hidden } }: { value: Pick<DeskValue, "verified" | "hidden"> }) {
  return (
    <span className="flex items-center gap-1.5 text-caption text-muted">
      <span
        aria-hidden
        className={classNames("size-1.5 rounded-full", verified ? "bg-success" : "bg-warning")}
      />
      <span>
        {verified ? "Verified" : "Not verified"}
        {hidden && <span className="text-faint"> · Set by the page</span>}
      </span>
    </span>
  );
}

/** "American English"; clients write the tag with a hyphen or an underscore, or something else. */
function languageName(tag: string | null): string | null {
  if (!tag) return null;
  try {
    return new Intl.DisplayNames("en-US", { type: "language" }).of(tag.replace("_", "-")) ?? tag;
  } catch {
    return tag;
  }
}
