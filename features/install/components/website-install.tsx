"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Section } from "@/components/page/section";
import { CodeBlock } from "@/components/ui/code-block";
import { RadioGroup } from "@/components/ui/radio-group";
import { cspDirectives } from "../csp-directives";
import { recipeLabels, recipeNames } from "../recipes";
import { websiteSnippet } from "../website-snippet";
import { RecipePlace } from "./recipe-place";
import { defaultOptions, SnippetOptions, snippetOptionsOf } from "./snippet-options";

const OtherRecipe = dynamic(() => import("./other-recipe").then((module) => module.OtherRecipe), {
  // Without a place of its own the whole page would wait for it.
  loading: () => <div className="h-96 rounded-lg bg-sunken" />,
});

/** What goes into a website, written anew with each option. */
export function WebsiteInstall({
  organizationId,
  developerName,
  siteUrl,
  foyerUrl,
  translated,
}: {
  organizationId: string;
  developerName: string;
  siteUrl: string;
  foyerUrl: string;
  /** Its words stand in several languages: then each page says which. */
  translated: boolean;
}) {
  const [recipe, setRecipe] = useState<(typeof recipeNames)[number]>("html");
  const [typed, setTyped] = useState(
    translated ? { ...defaultOptions, language: "" } : defaultOptions,
  );
  const options = snippetOptionsOf(typed);
  const input = { organizationId, deploymentName: developerName, siteUrl, foyerUrl, options };

  return (
    <>
      <Section
        stacked
        title="Put the chat on your website"
        text="Choose how your website is made, and take the code that fits."
      >
        <div className="grid max-w-300 grid-cols-1 items-start gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_280px]">
          <div className="min-w-0 space-y-5">
            <RecipePlace recipe={recipe} nonced={options.nonce !== null} />
            {recipe === "html" ? (
              <CodeBlock
                label="Code snippet"
                copyLabel="Copy snippet"
                code={websiteSnippet(input)}
                showLabel
              />
            ) : (
              <OtherRecipe recipe={recipe} input={input} />
            )}
          </div>
          <div className="space-y-4">
            <RadioGroup
              aria-label="Recipe"
              look="lines"
              columns={2}
              value={recipe}
              options={recipeNames.map((value) => ({ value, label: recipeLabels[value] }))}
              onChange={(value) => setRecipe(recipeNames.find((name) => name === value) ?? "html")}
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
