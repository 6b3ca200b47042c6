import { attributeValue, scriptString, templatedAttributeValue } from "./quoting";

export type SnippetOptions = {
  language: string;
  /** Bottom and right, as in CSS; null for the default. */
  buttonPosition: string | null;
  hiddenOnLoad: boolean;
  /** What the page's server writes as its nonce, for pages whose policy asks for one. */
  nonce: string | null;
};

export type SnippetInput = {
  organizationId: string;
  deploymentName: string;
  siteUrl: string;
  foyerUrl: string;
  options: SnippetOptions;
};

/** What an admin pastes before `</body>`: the field's form, so that moving over changes addresses alone. */
export function websiteSnippet(input: SnippetInput): string {
  const { nonce } = input.options;
  const source = `type='text/javascript' src='${attributeValue(`${input.siteUrl}/assets/js/bootstrap.min.js`)}'`;
  if (nonce === null) {
    return `<script type='text/javascript'>
${initFunction(input)}
</script>
<script ${source} onload='initEmbeddedMessaging()'></script>
`;
  }
  const allowed = `nonce='${templatedAttributeValue(nonce)}'`;
  return `<script ${allowed} type='text/javascript'>
${initFunction(input)}
</script>
<script ${allowed} ${source}></script>
<script ${allowed} type='text/javascript'>
  initEmbeddedMessaging();
</script>
`;
}

function initFunction({
  organizationId,
  deploymentName,
  siteUrl,
  foyerUrl,
  options,
}: SnippetInput) {
  const lines = settings(options).map(
    ([key, value]) => `      embeddedservice_bootstrap.settings.${key} = ${value};`,
  );
  return `  function initEmbeddedMessaging() {
    try {
${lines.join("\n")}

      embeddedservice_bootstrap.init(
        ${scriptString(organizationId)},
        ${scriptString(deploymentName)},
        ${scriptString(siteUrl)},
        {
          scrt2URL: ${scriptString(foyerUrl)}
        }
      );
    } catch (err) {
      console.error('Error loading Embedded Messaging: ', err);
    }
  };`;
}

/** The settings that differ from what bootstrap does by itself, and always the language. */
export function settings(
  { language, buttonPosition, hiddenOnLoad }: SnippetOptions,
  quote: "'" | '"' = "'",
): [string, string][] {
  return [
    ["language", scriptString(language, quote)],
    ...(buttonPosition === null
      ? []
      : [["chatButtonPosition", scriptString(buttonPosition, quote)] satisfies [string, string]]),
    ...(hiddenOnLoad ? [["hideChatButtonOnLoad", "true"] satisfies [string, string]] : []),
  ];
}
