"use client";

import { classNames } from "@/components/ui/class-names";
import { CopyButton } from "@/components/ui/copy-button";
import { exampleValues } from "../example-values";
import type { Sample } from "../samples/before";
import { javaScriptHead, shellHead } from "../samples/heads";
import { type Language, useWorkbench } from "./workbench";

const languages: Language[] = ["curl", "JavaScript"];

/** What can be pasted: the reader's values, the calls that must come before, and the call itself. */
export function Samples({ samples }: { samples: Record<Language, Sample> }) {
  const { known, language, choose } = useWorkbench();
  const own = {
    url: known.url,
    orgId: known.orgId || exampleValues.orgId,
    esDeveloperName: known.esDeveloperName || exampleValues.esDeveloperName,
  };
  const head = language === "curl" ? shellHead(own) : javaScriptHead(own);
  const sample = samples[language];

  return (
    <div className="rounded-lg bg-sunken">
      <div className="flex items-center gap-1 py-2 pr-2 pl-2">
        {languages.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === language}
            onClick={() => choose(each)}
            className={classNames(
              "h-7 rounded-md px-2 text-ui font-medium transition-colors coarse:h-11",
              each === language ? "bg-active text-ink" : "text-muted hover:bg-hover hover:text-ink",
            )}
          >
            {each}
          </button>
        ))}
        <span className="ml-auto">
          <CopyButton label={`Copy ${language}`} text={`${head}${sample.before}${sample.own}`} />
        </span>
      </div>
      <pre
        key={language}
        ref={showOwn}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        className="relative max-h-105 overflow-auto whitespace-pre-wrap wrap-anywhere rounded-b-lg px-4 pb-4 font-mono text-mono [scrollbar-width:thin]"
      >
        <code>
          <span className="text-faint">
            {head}
            {sample.before}
          </span>
          <span data-own className="text-ink">
            {sample.own}
          </span>
        </code>
      </pre>
    </div>
  );
}

/** The call itself is what one looks for; what comes before it is a scroll away. */
function showOwn(box: HTMLPreElement | null): void {
  const own = box?.querySelector<HTMLElement>("[data-own]");
  if (box && own) box.scrollTop = own.offsetTop - linesAbove;
}

const linesAbove = 60;
