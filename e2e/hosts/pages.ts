import { identityToken } from "./identity";

/** What a customer's page is told by its query string. */
export type PageOptions = {
  foyerUrl: string;
  orgId: string;
  deployment: string;
  nonce: string;
  /** Settings that the page sets before `init`, as JSON. */
  settings: Record<string, unknown>;
  /** Hidden pre-chat values that the page sets when the chat is ready. */
  hidden: Record<string, string>;
  /** Claims of the visitor who is signed in; absent for a stranger. */
  visitor?: Record<string, unknown>;
};

export type Page = { html: string; contentSecurityPolicy?: string };

/** Pages of customers, by path. */
export const pages: Record<string, (options: PageOptions) => Page> = {
  /** The snippet as Setup shows it. */
  "/plain": (options) => ({ html: page("Corner Shop", snippet(options)) }),

  /** The page sets hidden values when the chat is ready. */
  "/hidden-fields": (options) => ({
    html: page(
      "Your order",
      `<script>
window.addEventListener("onEmbeddedMessagingReady", () => {
  embeddedservice_bootstrap.prechatAPI.setHiddenPrechatFields(${json(options.hidden)});
});
</script>
${snippet(options)}`,
    ),
  }),

  /** The page says who its visitor is when the chat is ready, if somebody is signed in. */
  "/account": (options) => ({
    html: page(
      "Your account",
      `<script>
window.addEventListener("onEmbeddedMessagingReady", () => {
  const identityToken = ${json(options.visitor ? identityToken(options.visitor) : null)};
  if (identityToken) {
    embeddedservice_bootstrap.userVerificationAPI.setIdentityToken({ identityTokenType: "JWT", identityToken });
  }
});
</script>
${snippet(options)}`,
    ),
  }),

  /** The snippet pasted twice. */
  "/twice": (options) => ({ html: page("Corner Shop", snippet(options) + snippet(options)) }),

  /** A policy with nonces and Trusted Types, and the snippet's nonce form. */
  "/strict-csp": (options) => ({
    html: page("Strict Bank", nonceSnippet(options), options.nonce),
    contentSecurityPolicy: strictPolicy(options, options.foyerUrl),
  }),

  /** The same policy, whose author forgot to allow Foyer as a connection. */
  "/csp-blocked": (options) => ({
    html: page("Strict Bank", nonceSnippet(options), options.nonce),
    contentSecurityPolicy: strictPolicy(options, "'none'"),
  }),

  /** No chat at all, to measure against. */
  "/empty": () => ({ html: page("Corner Shop", "") }),
};

function strictPolicy({ nonce, foyerUrl }: PageOptions, connections: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'none'",
    `connect-src ${connections}`,
    `img-src data: ${foyerUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
    "trusted-types 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** `chatEvents` and `violations` are what the tests ask the page for. */
function page(title: string, chat: string, nonce?: string): string {
  const attribute = nonce ? ` nonce="${nonce}"` : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<script${attribute}>
window.chatEvents = [];
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  violations.push(event.effectiveDirective + " " + event.blockedURI);
});
for (const name of ${json(eventNames)}) {
  window.addEventListener(name, (event) => chatEvents.push({ name, detail: event.detail }));
}
</script>
</head>
<body>
<main>
<h1>${title}</h1>
<p>Fresh bread, good tea, and somebody to ask.</p>
</main>
${chat}
</body>
</html>
`;
}

function snippet(options: PageOptions): string {
  return `<script type="text/javascript">
${initFunction(options)}
</script>
<script type="text/javascript" src="${siteUrl(options)}/assets/js/bootstrap.min.js" onload="initEmbeddedMessaging()"></script>
`;
}

function nonceSnippet(options: PageOptions): string {
  return `<script nonce="${options.nonce}">
${initFunction(options)}
</script>
<script nonce="${options.nonce}" src="${siteUrl(options)}/assets/js/bootstrap.min.js"></script>
<script nonce="${options.nonce}">initEmbeddedMessaging()</script>
`;
}

function initFunction(options: PageOptions): string {
  return `function initEmbeddedMessaging() {
  try {
    Object.assign(embeddedservice_bootstrap.settings, ${json(options.settings)});
    embeddedservice_bootstrap.init(
      ${json(options.orgId)},
      ${json(options.deployment)},
      ${json(siteUrl(options))},
      { scrt2URL: ${json(options.foyerUrl)} }
    );
  } catch (err) {
    console.error("Error loading Embedded Messaging: ", err);
  }
}`;
}

function siteUrl({ foyerUrl, orgId, deployment }: PageOptions): string {
  return `${foyerUrl}/embed/${orgId}/${deployment}`;
}

function json(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

const eventNames = [
  "onEmbeddedMessagingReady",
  "onEmbeddedMessagingInitSuccess",
  "onEmbeddedMessagingInitError",
  "onEmbeddedMessagingButtonCreated",
  "onEmbeddedMessagingButtonClicked",
  "onEmbeddedMessagingPreChatLoaded",
  "onEmbeddedMessagingPreChatSubmitted",
  "onEmbeddedMessagingConversationStarted",
  "onEmbeddedMessagingConversationOpened",
  "onEmbeddedMessagingConversationRouted",
  "onEmbeddedMessagingConversationParticipantChanged",
  "onEmbeddedMessagingConversationClosed",
  "onEmbeddedMessagingSessionStatusUpdate",
  "onEmbeddedMessageSent",
  "onEmbeddedMessagingTranscriptRequested",
  "onEmbeddedMessagingTranscriptDownloadSuccessful",
  "onEmbeddedMessagingTranscriptRequestFailed",
  "onEmbeddedMessagingWindowMinimized",
  "onEmbeddedMessagingWindowMaximized",
  "onEmbeddedMessagingWindowClosed",
];
