import type { ReactNode } from "react";
import type { Recipe } from "../recipes";

/** Where the code of a recipe goes: drawn, and said step by step. */
export function RecipePlace({ recipe, nonced }: { recipe: Recipe; nonced: boolean }) {
  return (
    <div className="flex flex-col gap-x-6 gap-y-3 sm:flex-row sm:items-center">
      <svg
        aria-hidden
        viewBox="0 0 120 88"
        width={120}
        height={88}
        fill="none"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        className="shrink-0 stroke-muted"
      >
        {drawings[recipe]}
      </svg>
      <ol className="max-w-[72ch] list-decimal space-y-1 pl-5 text-ui text-muted">
        {steps(nonced)[recipe].map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a recipe never change places
          <li key={index}>{step}</li>
        ))}
      </ol>
    </div>
  );
}

function steps(nonced: boolean): Record<Recipe, ReactNode[]> {
  const chat = <Mono>{nonced ? "<Chat nonce={nonce} />" : "<Chat />"}</Mono>;
  return {
    html: [
      <>
        Paste it before <Mono>{"</body>"}</Mono> on every page that shows the chat.
      </>,
      "That is all. It changes only with these options: what you publish reaches your pages by itself.",
    ],
    tag_manager: [
      "In your tag manager make a tag of the kind Custom HTML and paste the code as it is. Leave support for document.write off.",
      "Let it fire once on each page that shows the chat, when the page is ready, and publish the container.",
      nonced
        ? "The nonce is the variable of your tag manager that holds it, such as {{nonce}}. The page’s policy must let the tag manager itself run with the same nonce."
        : "If your pages have a Content-Security-Policy, it must allow the code of the tag manager’s tags: enter a nonce beside the code, and hand it to the tag manager.",
    ],
    wordpress_plugin: [
      "Install a plugin that adds code to the header and footer of your site, and open its settings.",
      "Paste the code into the box for the footer, which plugins also call “before </body>”, and save.",
      "Empty the caches of your site, so that visitors get the new pages.",
    ],
    wordpress_theme: [
      <>
        Open <Mono>functions.php</Mono> of your child theme: in the theme itself the next update
        would remove the code.
      </>,
      <>
        Paste the code at its end, before a closing <Mono>{"?>"}</Mono> if there is one, and save.
      </>,
      "Empty the caches of your site, so that visitors get the new pages.",
    ],
    react: [
      <>
        Save it as <Mono>src/chat.jsx</Mono>.
      </>,
      <>
        Put {chat} once where every page has it, such as in <Mono>App</Mono>. Where it leaves, the
        chat leaves the page.
      </>,
    ],
    next: [
      <>
        Save it as <Mono>app/chat.jsx</Mono>.
      </>,
      <>Put {chat} into your layout’s body once.</>,
    ],
  };
}

function Mono({ children }: { children: string }) {
  return <code className="font-mono text-mono text-ink">{children}</code>;
}

const lit = "fill-lamp";
const faint = "stroke-line";

const page = (
  <>
    <rect x="24" y="8" width="72" height="72" rx="6" />
    <path d="M24 20h72M31 14h.01M37 14h.01M43 14h.01" />
  </>
);
const dashboard = (
  <>
    <rect x="14" y="12" width="92" height="64" rx="6" />
    <path d="M36 12v64M21 24h8M21 32h8M21 48h8" />
    <path d="M21 40h8" strokeWidth={3} />
  </>
);
const tree = (
  <>
    <rect x="44" y="8" width="32" height="16" rx="4" />
    <path d="M60 24v12M28 44v-8h64v8" />
    <rect x="12" y="44" width="32" height="16" rx="4" />
    <path d="M28 60v6M20 72v-6h16v6" className={faint} />
    <path d="M76 58v-6a16 16 0 0 1 32 0v8a2 2 0 0 1-2 2H86l-7 6a2 2 0 0 1-3-2z" />
    <path d="M86 62v-9a6 6 0 0 1 12 0v9z" className={lit} />
  </>
);

const drawings: Record<Recipe, ReactNode> = {
  html: (
    <>
      {page}
      <path d="M34 30h36M34 38h50M34 46h44M34 54h30" className={faint} />
      <rect x="32" y="62" width="56" height="10" rx="3" className={lit} />
      <path d="m40 64.5-2.5 2.5 2.5 2.5M46 64.5l2.5 2.5-2.5 2.5" />
    </>
  ),
  tag_manager: (
    <>
      <rect x="10" y="16" width="44" height="56" rx="6" />
      <path d="M18 28h28M18 60h28" className={faint} />
      <path d="M18 37h20l8 7-8 7H18z" className={lit} />
      <path d="M23 44h.01" strokeWidth={3} />
      <path d="M60 44h12m-4-4 4 4-4 4" />
      <rect x="78" y="22" width="34" height="44" rx="5" />
      <path d="M78 31h34" />
      <path d="M97 59v-6a5 5 0 0 1 10 0v6z" />
    </>
  ),
  wordpress_plugin: (
    <>
      {dashboard}
      <rect x="44" y="20" width="54" height="18" rx="3" className={faint} />
      <path d="M50 27h24" className={faint} />
      <rect x="44" y="46" width="54" height="22" rx="3" className={lit} />
      <path d="m54 53-4 4 4 4M62 53l4 4-4 4" />
    </>
  ),
  wordpress_theme: (
    <>
      <path d="M34 8h38l16 16v50a6 6 0 0 1-6 6H34a6 6 0 0 1-6-6V14a6 6 0 0 1 6-6z" />
      <path d="M72 8v16h16" />
      <path d="M38 28h22M38 36h38M38 44h32" className={faint} />
      <rect x="36" y="54" width="44" height="16" rx="3" className={lit} />
      <path d="m46 58-4 4 4 4M54 58l4 4-4 4" />
    </>
  ),
  react: tree,
  next: tree,
};
