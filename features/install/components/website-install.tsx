"use client";

import { useState } from "react";
import { Section } from "@/components/page/section";
import { CodeBlock } from "@/components/ui/code-block";
import { RadioGroup } from "@/components/ui/radio-group";
import { cspDirectives } from "../csp-directives";
import { nextRecipe } from "../next-recipe";
import { websiteSnippet } from "../website-snippet";
import { defaultOptions, SnippetOptions, snippetOptionsOf } from "./snippet-options";

type Recipe = "html" | "next";

/** What goes into a website, written anew with each option. */
export function WebsiteInstall({
  organizationId,
  developerName,
  siteUrl,
  foyerUrl,
}: {
  organizationId: string;
  developerName: string;
  siteUrl: string;
  foyerUrl: string;
}) {
  const [recipe, setRecipe] = useState<Recipe>("html");
  const [typed, setTyped] = useState(defaultOptions);
  const options = snippetOptionsOf(typed);
  const input = { organizationId, deploymentName: developerName, siteUrl, foyerUrl, options };
  const next = recipe === "next";

  return (
    <>
      <Section
        stacked
        title="Put the chat on your website"
        text={
          next ? (
            <>
              Save it as <Mono>app/chat.jsx</Mono> and put{" "}
              <Mono>{options.nonce === null ? "<Chat />" : "<Chat nonce={nonce} />"}</Mono> into
              your layout's body once.
            </>
          ) : (
            <>
              Paste it before <Mono>{"</body>"}</Mono> on every page that shows the chat. It changes
              only when you change these options: what you publish reaches your pages by itself.
            </>
          )
        }
      >
        <div className="grid max-w-300 grid-cols-1 items-start gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_280px]">
          <CodeBlock
            label="Code snippet"
            copyLabel="Copy snippet"
            code={next ? nextRecipe(input) : websiteSnippet(input)}
            showLabel
          />
          <div className="space-y-4">
            <RadioGroup
              aria-label="Recipe"
              look="lines"
              columns={2}
              value={recipe}
              options={[
                { value: "html", label: "Plain HTML" },
                { value: "next", label: "Next.js" },
              ]}
              onChange={(value) => setRecipe(value === "next" ? "next" : "html")}
            />
            <SnippetOptions options={typed} onChange={setTyped} />
          </div>
        </div>
      </Section>
      <Section
        stacked
        title="If your pages have a policy"
        text={
          options.nonce === null
            ? "Add these sources to your page's Content-Security-Policy. A policy without 'unsafe-inline' also needs the nonce, because the snippet has code of its own."
            : "Add these sources to your page's Content-Security-Policy. The chat needs no 'unsafe-inline' and passes Trusted Types."
        }
      >
        <div className="max-w-210">
          <CodeBlock
            label="Content-Security-Policy"
            copyLabel="Copy directives"
            code={cspDirectives({ foyerUrl, nonce: options.nonce })}
            showLabel
          />
        </div>
      </Section>
    </>
  );
}

function Mono({ children }: { children: string }) {
  return <code className="font-mono text-mono text-ink">{children}</code>;
}
