import { Section } from "@/components/page/section";
import { ButtonLink } from "@/components/ui/button-link";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { curlCommand } from "../curl-command";

/** What one's own client needs to speak the messaging API, and a proof that it works. */
export function ClientInstall({
  organizationId,
  developerName,
  foyerUrl,
  routingAttributes,
}: {
  organizationId: string;
  developerName: string;
  foyerUrl: string;
  routingAttributes: Record<string, string>;
}) {
  const values = [
    { label: "Organization ID", value: organizationId, copy: "Copy organization ID" },
    { label: "Developer name", value: developerName, copy: "Copy developer name" },
    { label: "URL", value: foyerUrl, copy: "Copy URL" },
  ];

  const query = new URLSearchParams({ org: organizationId, deployment: developerName });

  return (
    <>
      <Section
        stacked
        title="Connect your client"
        text="Your client asks for a token with these three values, and speaks the messaging API with it. None of them is a secret."
      >
        <section
          aria-label="Connection values"
          className="max-w-210 divide-y divide-line rounded-lg border border-line"
        >
          {values.map(({ label, value, copy }) => (
            <div key={label} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 pr-2 pl-4">
              <span className="w-full text-ui text-muted sm:w-40">{label}</span>
              <span className="min-w-0 flex-1 font-mono text-mono wrap-anywhere">{value}</span>
              <CopyButton label={copy} text={value} />
            </div>
          ))}
        </section>
      </Section>
      <Section
        stacked
        title="Read the API"
        text="Every call with an example that holds these values, and a button that tries it on this server."
      >
        <ButtonLink href={`/docs/api?${query}`} target="_blank" prefetch={false}>
          Open the API reference
        </ButtonLink>
      </Section>
      <Section
        stacked
        title="Try it from a terminal"
        text="Gets a guest token, starts a conversation and sends its first message, which appears in the Console. The calls print 201 and 202, or what is wrong."
      >
        <div className="max-w-210">
          <CodeBlock
            label="curl"
            copyLabel="Copy curl"
            code={curlCommand({ foyerUrl, organizationId, developerName, routingAttributes })}
            showLabel
          />
        </div>
      </Section>
    </>
  );
}
