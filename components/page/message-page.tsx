import type { ReactNode } from "react";
import { Drawing } from "./drawing";
import { Wordmark } from "./mark";

/** A page that has only something to say. */
export function MessagePage({
  title,
  text,
  detail,
  children,
}: {
  title: string;
  text: string;
  detail?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-12 items-center border-b border-line bg-canvas px-5">
        <Wordmark />
      </header>
      <main className="grid flex-1 place-items-center p-4 pb-18">
        <div className="flex max-w-[44ch] flex-col items-center text-center">
          <Drawing name="generic" />
          <h1 className="mt-4 text-section">{title}</h1>
          <p className="mt-1 text-ui text-muted">{text}</p>
          <div className="mt-5">{children}</div>
          {detail && <p className="mt-4 font-mono text-mono text-faint">{detail}</p>}
        </div>
      </main>
    </div>
  );
}
