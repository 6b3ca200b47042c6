import { scriptString, templatedAttributeValue } from "./quoting";
import { type SnippetInput, settings } from "./website-snippet";

/**
 * A custom HTML tag: one script that makes the other, for tags come late, when the page has long
 * loaded, and `onload` attributes of theirs are often dropped. Old syntax: some tag managers
 * refuse newer.
 */
export function tagManagerRecipe(input: SnippetInput): string {
  const { organizationId, deploymentName, siteUrl, foyerUrl, options } = input;
  const lines = settings(options).map(([key, value]) => `        chat.settings.${key} = ${value};`);
  const nonced = options.nonce !== null;
  const attribute =
    options.nonce === null ? "" : ` nonce='${templatedAttributeValue(options.nonce)}'`;
  return `<script${attribute}>
  (function () {
    var script = document.createElement('script');
    script.src = ${scriptString(`${siteUrl}/assets/js/bootstrap.min.js`)};${nonced ? handedOn : ""}
    script.onload = function () {
      try {
        var chat = window.embeddedservice_bootstrap;
${lines.join("\n")}
        chat.init(
          ${scriptString(organizationId)},
          ${scriptString(deploymentName)},
          ${scriptString(siteUrl)},
          { scrt2URL: ${scriptString(foyerUrl)} }
        );
      } catch (err) {
        console.error('Error loading Embedded Messaging: ', err);
      }
    };
    document.head.appendChild(script);
  })();
</script>
`;
}

/** Tag managers insert a tag by a script of their own: then only the page's scripts tell the nonce. */
const handedOn = `
    var nonced = document.currentScript || document.querySelector('script[nonce]');
    if (nonced) script.nonce = nonced.nonce;`;
