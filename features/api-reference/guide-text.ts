import { exampleValues } from "./example-values";
import { guide } from "./guide";
import { rateLimitsText } from "./rate-limits";
import { curlStep } from "./samples/curl";
import { shellHead } from "./samples/heads";

/** The guide in Markdown: at the top of the description, and in docs/guides. */
export function guideText(): string {
  const { title, about, steps } = guide;
  return [
    `## ${title}`,
    about,
    shell(shellHead(exampleValues)),
    ...steps.flatMap((step, at) => [
      `### ${at + 1}. ${step.title}`,
      step.about,
      shell(curlStep(step.operation)),
    ]),
    rateLimitsText(),
  ].join("\n\n");
}

function shell(code: string): string {
  return `\`\`\`sh\n${code.trim()}\n\`\`\``;
}
