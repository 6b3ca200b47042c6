import Link from "next/link";
import { Wordmark } from "@/components/page/mark";
import { apiDescriptionPath } from "@/protocol/messaging-api";
import { tags } from "../operation";
import { operations } from "../operations";
import type { OwnValues } from "../samples/heads";
import { componentSchemas } from "../writer";
import { Contents, tagsInUse } from "./contents";
import { GuideSection } from "./guide-section";
import { OperationSection } from "./operation-section";
import { RateLimits } from "./rate-limits";
import { RichText } from "./rich-text";
import { SchemaMembers } from "./schema-members";
import { WorkbenchProvider } from "./workbench";

/** The messaging API for those who write a client of their own. It says nothing of any organization. */
export function ApiReference({ own }: { own: OwnValues }) {
  return (
    <div className="min-h-dvh bg-surface">
      <header className="sticky top-0 z-30 flex h-12 items-center gap-3 border-b border-line bg-canvas px-4">
        <Link href="/" aria-label="Foyer" className="rounded-md p-1">
          <Wordmark />
        </Link>
        <span className="text-ui font-medium text-muted">Messaging API</span>
        <a
          href={apiDescriptionPath}
          className="ml-auto rounded-md px-2 py-1 text-ui font-medium text-muted hover:bg-hover hover:text-ink"
        >
          openapi.json
        </a>
      </header>
      <div className="mx-auto flex max-w-[1600px]">
        <nav
          aria-label="Contents"
          className="sticky top-12 hidden h-[calc(100dvh-48px)] w-62 shrink-0 overflow-y-auto border-r border-line bg-canvas p-3 [scrollbar-width:thin] lg:block"
        >
          <Contents />
        </nav>
        <main className="min-w-0 flex-1 px-4 py-8 sm:px-8">
          <h1 className="text-welcome font-semibold">Messaging API</h1>
          <p className="mt-2 mb-6 max-w-[68ch] text-muted">
            Build your own chat: on a website, in an app, on a device. The chat window of Foyer
            speaks this very API.
          </p>
          <details className="mb-8 rounded-lg border border-line bg-canvas lg:hidden">
            <summary className="px-4 py-3 text-ui font-medium">Contents</summary>
            <div className="px-2 pb-3">
              <Contents />
            </div>
          </details>
          <WorkbenchProvider own={own}>
            <GuideSection />
            <RateLimits />
            {tagsInUse.map((tag) => (
              <section
                key={tag}
                aria-labelledby={`tag-${tag}`}
                className="border-t border-line pt-10"
              >
                <h2 id={`tag-${tag}`} className="text-title">
                  {tag}
                </h2>
                <p className="mt-2 mb-8 max-w-[68ch] text-muted">{tags[tag]}</p>
                {operations
                  .filter((operation) => operation.tag === tag)
                  .map((operation) => (
                    <OperationSection key={operation.id} operation={operation} />
                  ))}
              </section>
            ))}
          </WorkbenchProvider>
          <section aria-labelledby="schemas" className="border-t border-line pt-10">
            <h2 id="schemas" className="text-title">
              Schemas
            </h2>
            <p className="mt-2 mb-6 max-w-[68ch] text-muted">
              Every shape that has a name. Clients pass over members that they do not know.
            </p>
            <div className="grid gap-2 xl:grid-cols-2">
              {Object.entries(componentSchemas).map(([name, schema]) => (
                <details
                  key={name}
                  className="self-start rounded-lg border border-line"
                  // An address that names it opens it before the page's script runs.
                  suppressHydrationWarning
                >
                  <summary className="px-4 py-2 font-mono text-mono font-medium wrap-anywhere">
                    {name}
                  </summary>
                  <div id={`schema-${name}`} className="scroll-mt-10 px-4 pb-4">
                    {schema.description && (
                      <p className="mb-3 text-ui text-muted">
                        <RichText>{schema.description}</RichText>
                      </p>
                    )}
                    <SchemaMembers schema={schema} />
                  </div>
                </details>
              ))}
            </div>
          </section>
        </main>
      </div>
    </div>
  );
}
