import { scriptString } from "./quoting";
import { type SnippetInput, settings } from "./website-snippet";

/** `app/chat.jsx` of a Next.js site; `<Chat />` goes into its layout once. */
export function nextRecipe(input: SnippetInput): string {
  const { organizationId, deploymentName, siteUrl, foyerUrl, options } = input;
  const text = (value: string) => scriptString(value, '"');
  const nonced = options.nonce !== null;
  const lines = settings(options, '"').map(
    ([key, value]) => `        chat.settings.${key} = ${value};`,
  );
  return `"use client";

import Script from "next/script";

const siteUrl = ${text(siteUrl)};

export function Chat(${nonced ? "{ nonce }" : ""}) {
  return (
    <Script
      src={\`\${siteUrl}/assets/js/bootstrap.min.js\`}${nonced ? "\n      nonce={nonce}" : ""}
      onLoad={() => {
        const chat = window.embeddedservice_bootstrap;
${lines.join("\n")}
        chat.init(${text(organizationId)}, ${text(deploymentName)}, siteUrl, {
          scrt2URL: ${text(foyerUrl)},
        });
      }}
    />
  );
}
`;
}
