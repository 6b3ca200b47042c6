import { scriptString } from "./quoting";
import { type SnippetInput, settings } from "./website-snippet";

/** `chat.jsx` of a React app; the chat is there while `<Chat />` is, also when effects run twice. */
export function reactRecipe(input: SnippetInput): string {
  const { organizationId, deploymentName, siteUrl, foyerUrl, options } = input;
  const text = (value: string) => scriptString(value, '"');
  const nonced = options.nonce !== null;
  const lines = settings(options, '"').map(
    ([key, value]) => `      chat.settings.${key} = ${value};`,
  );
  return `import { useEffect } from "react";

const siteUrl = ${text(siteUrl)};

export function Chat(${nonced ? "{ nonce }" : ""}) {
  useEffect(() => {
    let left = false;
    const script = document.createElement("script");
    script.src = \`\${siteUrl}/assets/js/bootstrap.min.js\`;${nonced ? "\n    script.nonce = nonce;" : ""}
    script.onload = () => {
      const chat = window.embeddedservice_bootstrap;
      if (!chat || left) return;
${lines.join("\n")}
      chat.init(${text(organizationId)}, ${text(deploymentName)}, siteUrl, {
        scrt2URL: ${text(foyerUrl)},
      });
    };
    document.head.append(script);
    return () => {
      left = true;
      script.remove();
      window.embeddedservice_bootstrap?.utilAPI.removeAllComponents();
    };
  }, [${nonced ? "nonce" : ""}]);

  return null;
}
`;
}
