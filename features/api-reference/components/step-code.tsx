"use client";

import { CodeBlock } from "@/components/ui/code-block";
import { exampleValues } from "../example-values";
import { shellHead } from "../samples/heads";
import { useWorkbench } from "./workbench";

/** A piece of the guide's script; its head holds the reader's values. */
export function StepCode({
  label,
  head = false,
  code,
}: {
  label: string;
  head?: boolean;
  code: string;
}) {
  const { known } = useWorkbench();
  const own = {
    url: known.url,
    orgId: known.orgId || exampleValues.orgId,
    esDeveloperName: known.esDeveloperName || exampleValues.esDeveloperName,
  };
  return (
    <CodeBlock label={label} copyLabel={`Copy ${label}`} code={head ? shellHead(own) : code} />
  );
}
