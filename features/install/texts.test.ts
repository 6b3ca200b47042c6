import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { runInNewContext } from "node:vm";
import { transform } from "esbuild";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { isLoopback, siteUrl } from "./addresses";
import { configFile } from "./config-file";
import { cspDirectives } from "./csp-directives";
import { curlCommand } from "./curl-command";
import { nextRecipe } from "./next-recipe";
import { reactRecipe } from "./react-recipe";
import { tagManagerRecipe } from "./tag-manager-recipe";
import { type SnippetInput, websiteSnippet } from "./website-snippet";
import { wordpressRecipe } from "./wordpress-recipe";

const foyerUrl = "https://chat.example.com";
const organizationId = "00D000000000001";
const input: SnippetInput = {
  organizationId,
  deploymentName: "Shop_Web",
  siteUrl: siteUrl({ foyerUrl, organizationId, developerName: "Shop_Web" }),
  foyerUrl,
  options: { language: "en_US", buttonPosition: null, hiddenOnLoad: false, nonce: null },
};
const allOptions = {
  language: "de",
  buttonPosition: "40px, 20px",
  hiddenOnLoad: true,
  nonce: "{{nonce}}",
};

test("the snippet has the field's form", () => {
  expect(websiteSnippet(input)).toBe(`<script type='text/javascript'>
  function initEmbeddedMessaging() {
    try {
      embeddedservice_bootstrap.settings.language = 'en_US';

      embeddedservice_bootstrap.init(
        '00D000000000001',
        'Shop_Web',
        'https://chat.example.com/embed/00D000000000001/Shop_Web',
        {
          scrt2URL: 'https://chat.example.com'
        }
      );
    } catch (err) {
      console.error('Error loading Embedded Messaging: ', err);
    }
  };
</script>
<script type='text/javascript' src='https://chat.example.com/embed/00D000000000001/Shop_Web/assets/js/bootstrap.min.js' onload='initEmbeddedMessaging()'></script>
`);
});

test("with a nonce no attribute holds code", () => {
  expect(
    websiteSnippet({ ...input, options: allOptions }),
  ).toBe(`<script nonce='{{nonce}}' type='text/javascript'>
  function initEmbeddedMessaging() {
    try {
      embeddedservice_bootstrap.settings.language = 'de';
      embeddedservice_bootstrap.settings.chatButtonPosition = '40px, 20px';
      embeddedservice_bootstrap.settings.hideChatButtonOnLoad = true;

      embeddedservice_bootstrap.init(
        '00D000000000001',
        'Shop_Web',
        'https://chat.example.com/embed/00D000000000001/Shop_Web',
        {
          scrt2URL: 'https://chat.example.com'
        }
      );
    } catch (err) {
      console.error('Error loading Embedded Messaging: ', err);
    }
  };
</script>
<script nonce='{{nonce}}' type='text/javascript' src='https://chat.example.com/embed/00D000000000001/Shop_Web/assets/js/bootstrap.min.js'></script>
<script nonce='{{nonce}}' type='text/javascript'>
  initEmbeddedMessaging();
</script>
`);
});

it.each(["{{ nonce }}", "<%= nonce %>", "<?= $nonce ?>"])(
  "a template may write the nonce: %s",
  (nonce) => {
    const html = websiteSnippet({ ...input, options: { ...allOptions, nonce } });
    expect(html.split(`<script nonce='${nonce}'`)).toHaveLength(4);
  },
);

const attacks = [
  `');alert(1);('`,
  `</script><script>alert(1)</script>`,
  `<!--<script>`,
  `\n//`,
  `\u2028alert(1)`,
  `\`\${alert(1)}\``,
  `\\`,
  `'onload='alert(1)`,
  `" onerror="alert(1)`,
  `$(touch /tmp/x)`,
  `'; touch x; '`,
  `{{constructor.constructor('alert(1)')()}}`,
  `<%= secret %>`,
  `]]>`,
  `&apos;`,
];
const hostile = fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: "binary", maxLength: 30 }));
const hostileInput = fc.record({
  organizationId: hostile,
  deploymentName: hostile,
  siteUrl: hostile,
  foyerUrl: hostile,
  options: fc.record({
    language: hostile,
    buttonPosition: fc.option(hostile),
    hiddenOnLoad: fc.boolean(),
    nonce: fc.option(hostile),
  }),
});

/** Script elements as an HTML parser finds them. */
function scriptsOf(html: string): { attributes: string; code: string }[] {
  const found = html.matchAll(/<script((?:\s+[a-z]+='[^']*')*)\s*>([\s\S]*?)<\/script/gi);
  return [...found].map(([, attributes = "", code = ""]) => ({ attributes, code }));
}

test("nothing in any input breaks out of the snippet", () => {
  fc.assert(
    fc.property(hostileInput, (wild) => {
      const html = websiteSnippet(wild);
      const scripts = scriptsOf(html);
      expect(scripts).toHaveLength(wild.options.nonce === null ? 2 : 3);
      expect(html.match(/<\/?script|<!--/gi)).toHaveLength(scripts.length * 2);
      for (const { attributes } of scripts) {
        const names = [...attributes.matchAll(/([a-z]+)='/g)].map(([, name]) => name);
        expect(names.filter((name) => name === "onload")).toHaveLength(
          attributes.includes("src=") && wild.options.nonce === null ? 1 : 0,
        );
      }
      expect(calledWith(`${scripts[0]?.code}; initEmbeddedMessaging();`)).toEqual([
        [wild.organizationId, wild.deploymentName, wild.siteUrl, { scrt2URL: wild.foyerUrl }],
        wild.options.language,
        wild.options.buttonPosition ?? undefined,
      ]);
    }),
  );
});

/** Runs the code against a bootstrap that notes its calls, and nothing else in reach. */
function calledWith(code: string): unknown[] {
  const calls: unknown[] = [];
  const settings: Record<string, unknown> = {};
  const embeddedservice_bootstrap = {
    settings,
    init: (...given: unknown[]) => calls.push(JSON.parse(JSON.stringify(given))),
  };
  runInNewContext(code, { embeddedservice_bootstrap, window: { embeddedservice_bootstrap } });
  expect(calls).toHaveLength(1);
  return [calls[0], settings.language, settings.chatButtonPosition];
}

test("the Next.js recipe says the same", () => {
  expect(nextRecipe({ ...input, options: allOptions })).toBe(`"use client";

import Script from "next/script";

const siteUrl = "https://chat.example.com/embed/00D000000000001/Shop_Web";

export function Chat({ nonce }) {
  return (
    <Script
      src={\`\${siteUrl}/assets/js/bootstrap.min.js\`}
      nonce={nonce}
      onLoad={() => {
        const chat = window.embeddedservice_bootstrap;
        chat.settings.language = "de";
        chat.settings.chatButtonPosition = "40px, 20px";
        chat.settings.hideChatButtonOnLoad = true;
        chat.init("00D000000000001", "Shop_Web", siteUrl, {
          scrt2URL: "https://chat.example.com",
        });
      }}
    />
  );
}
`);
});

test("nothing in any input breaks out of the Next.js recipe", async () => {
  await fc.assert(
    fc.asyncProperty(hostileInput, async (wild) => {
      const { code } = await transform(nextRecipe(wild), {
        loader: "jsx",
        jsxFactory: "element",
        format: "cjs",
      });
      const calls = calledWith(`
        const module = { exports: {} };
        const require = () => ({ default: "Script" });
        const element = (type, props) => props;
        (() => { ${code} })();
        module.exports.Chat({ nonce: "n" }).onLoad();
      `);
      expect(calls[0]).toEqual([
        wild.organizationId,
        wild.deploymentName,
        wild.siteUrl,
        { scrt2URL: wild.foyerUrl },
      ]);
    }),
    { numRuns: 30 },
  );
});

/** As a tag manager does: a parsed script's code in a script of its own, long after the page loaded. */
function injected(html: string, scripts: { nonce: string }[] = []) {
  const [script] = scriptsOf(html);
  const made = { src: "", nonce: "", onload() {} };
  const document = {
    createElement: () => made,
    currentScript: null,
    querySelector: () => scripts[0] ?? null,
    head: { appendChild() {} },
  };
  const calls: unknown[] = [];
  const settings: Record<string, unknown> = {};
  const init = (...given: unknown[]) => calls.push(JSON.parse(JSON.stringify(given)));
  const window: Record<string, unknown> = {};
  runInNewContext(script?.code ?? "", { document, window, console });
  window.embeddedservice_bootstrap = { settings, init };
  made.onload();
  return { src: made.src, nonce: made.nonce, calls, settings };
}

test("the tag manager's tag starts the chat whenever it comes", () => {
  const html = tagManagerRecipe({ ...input, options: allOptions });
  expect(scriptsOf(html)).toMatchObject([{ attributes: " nonce='{{nonce}}'" }]);
  expect(injected(html, [{ nonce: "n1" }])).toEqual({
    src: `${input.siteUrl}/assets/js/bootstrap.min.js`,
    nonce: "n1",
    calls: [[organizationId, "Shop_Web", input.siteUrl, { scrt2URL: foyerUrl }]],
    settings: { language: "de", chatButtonPosition: "40px, 20px", hideChatButtonOnLoad: true },
  });
});

test("nothing in any input breaks out of the tag manager's tag", () => {
  fc.assert(
    fc.property(hostileInput, (wild) => {
      const html = tagManagerRecipe(wild);
      expect(html.match(/<\/?script|<!--/gi)).toHaveLength(2);
      expect(scriptsOf(html)).toHaveLength(1);
      expect(scriptsOf(html)[0]?.code).not.toContain("{{");
      expect(injected(html)).toMatchObject({
        src: `${wild.siteUrl}/assets/js/bootstrap.min.js`,
        calls: [
          [wild.organizationId, wild.deploymentName, wild.siteUrl, { scrt2URL: wild.foyerUrl }],
        ],
      });
    }),
  );
});

test("the child theme's function prints the very snippet into the footer", () => {
  expect(wordpressRecipe(input)).toBe(
    `add_action( 'wp_footer', function () {\n\t?>\n${websiteSnippet(input)}\t<?php\n} );\n`,
  );
});

test("nothing but a nonce of the admin's own is PHP in the child theme's function", () => {
  fc.assert(
    fc.property(hostileInput, (wild) => {
      const php = wordpressRecipe({ ...wild, options: { ...wild.options, nonce: null } });
      expect(php.match(/<\?|\?>/g)).toEqual(["?>", "<?"]);
    }),
  );
});

/** Mounts the component: what its effect does, and the way back. */
async function mounted(recipe: string, nonce = "n1") {
  const { code } = await transform(recipe, { loader: "jsx", format: "cjs" });
  const made: { src: string; nonce: string; onload: () => void; removed: boolean }[] = [];
  const inits: unknown[] = [];
  const settings: Record<string, unknown> = {};
  let removed = 0;
  const embeddedservice_bootstrap = {
    settings,
    init: (...given: unknown[]) => inits.push(JSON.parse(JSON.stringify(given))),
    utilAPI: { removeAllComponents: () => removed++ },
  };
  const effects: (() => () => void)[] = [];
  const scope = {
    module: { exports: {} as { Chat: (props: object) => null } },
    require: () => ({ useEffect: (effect: () => () => void) => effects.push(effect) }),
    window: { embeddedservice_bootstrap },
    document: {
      createElement() {
        const script = { src: "", nonce: "", onload() {}, removed: false };
        made.push(script);
        return Object.assign(script, { remove: () => Object.assign(script, { removed: true }) });
      },
      head: { append() {} },
    },
  };
  runInNewContext(code, scope);
  scope.module.exports.Chat({ nonce });
  const [effect] = effects;
  if (!effect) throw new Error("The component has no effect");
  return { effect, made, inits, settings, removals: () => removed };
}

test("the React component starts one chat when its effect runs twice, and takes it away", async () => {
  const { effect, made, inits, settings, removals } = await mounted(
    reactRecipe({ ...input, options: allOptions }),
  );
  effect()();
  const leave = effect();
  for (const script of made) script.onload();
  expect(inits).toEqual([[organizationId, "Shop_Web", input.siteUrl, { scrt2URL: foyerUrl }]]);
  expect(settings).toEqual({
    language: "de",
    chatButtonPosition: "40px, 20px",
    hideChatButtonOnLoad: true,
  });
  expect(made).toMatchObject([
    { removed: true },
    { removed: false, nonce: "n1", src: `${input.siteUrl}/assets/js/bootstrap.min.js` },
  ]);
  leave();
  expect([made[1]?.removed, removals()]).toEqual([true, 2]);
});

test("nothing in any input breaks out of the React component", async () => {
  await fc.assert(
    fc.asyncProperty(hostileInput, async (wild) => {
      const { effect, made, inits } = await mounted(reactRecipe(wild));
      effect();
      made[0]?.onload();
      expect(inits).toEqual([
        [wild.organizationId, wild.deploymentName, wild.siteUrl, { scrt2URL: wild.foyerUrl }],
      ]);
    }),
    { numRuns: 30 },
  );
});

test("the configuration file has its three keys in order, two spaces, a newline, no BOM", () => {
  const text = configFile({ organizationId, developerName: "App", url: `${foyerUrl}/` });
  expect(text).toBe(`{
  "OrganizationId": "00D000000000001",
  "DeveloperName": "App",
  "Url": "https://chat.example.com"
}
`);
});

test("nothing in any input breaks out of the configuration file", () => {
  fc.assert(
    fc.property(hostile, hostile, (developerName, url) => {
      const parsed = JSON.parse(configFile({ organizationId, developerName, url }));
      expect(Object.entries(parsed)).toEqual([
        ["OrganizationId", organizationId],
        ["DeveloperName", developerName],
        ["Url", url.replace(/\/+$/, "")],
      ]);
    }),
  );
});

/** Runs the pasted text in a real shell whose `curl` writes its body as base64, one per line. */
async function bodiesOf(command: string): Promise<unknown[]> {
  const fake = `curl() {
    for last; do :; done
    printf '%s' "$last" | base64 | tr -d '\\n' >&2; echo >&2
    echo '{"context":{},"accessToken":"a.b.c","lastEventId":"0"}'
  }`;
  const { stderr } = await promisify(execFile)("sh", ["-c", `${fake}\n${command}`]);
  const lines = stderr.trim().split("\n");
  return lines.map((line) => JSON.parse(Buffer.from(line, "base64").toString()));
}

const curlInput = { foyerUrl, organizationId, developerName: "Shop_Api", routingAttributes: {} };

test("the curl text gets a token, starts a conversation and sends a message", async () => {
  const uuid = expect.stringMatching(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const esDeveloperName = "Shop_Api";
  const routingAttributes = { _email: "ann@example.com" };
  expect(await bodiesOf(curlCommand({ ...curlInput, routingAttributes }))).toEqual([
    { orgId: organizationId, esDeveloperName, capabilitiesVersion: "1", platform: "Web" },
    { conversationId: uuid, esDeveloperName, routingAttributes },
    {
      message: {
        id: uuid,
        messageType: "StaticContentMessage",
        staticContent: { formatType: "Text", text: "Hello from curl" },
      },
      esDeveloperName,
    },
  ]);
});

it.each(attacks)("%j does not break out of the curl text", async (attack) => {
  const wild = {
    foyerUrl: attack,
    organizationId: attack,
    developerName: attack,
    routingAttributes: { [attack]: attack },
  };
  expect(await bodiesOf(curlCommand(wild))).toMatchObject([
    { orgId: attack, esDeveloperName: attack },
    { esDeveloperName: attack, routingAttributes: { [attack]: attack } },
    { esDeveloperName: attack },
  ]);
});

test("the directives allow Foyer and nothing else", () => {
  expect(cspDirectives({ foyerUrl, nonce: null })).toBe(`script-src https://chat.example.com;
connect-src https://chat.example.com;
img-src https://chat.example.com;
`);
  expect(cspDirectives({ foyerUrl, nonce: "{nonce}'; script-src *" })).toContain(
    "script-src 'nonce-{nonce}script-src*' https://chat.example.com;",
  );
});

it.each([
  ["http://localhost:3000", true],
  ["http://127.0.0.1:3000", true],
  ["http://[::1]:3000", true],
  ["https://chat.example.com", false],
  ["https://localhost.example.com", false],
])("%s works on this computer only: %s", (url, loopback) => {
  expect(isLoopback(url)).toBe(loopback);
});
