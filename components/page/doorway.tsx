import type { ReactNode } from "react";
import { Wordmark } from "./mark";

/** A page at the house's door: the form on one side, on wide screens the lit doorway on the other. */
export function Doorway({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh md:grid-cols-[minmax(440px,1fr)_minmax(0,1.1fr)]">
      <div className="flex min-w-0 flex-col px-4 sm:px-8">
        <header className="flex h-16 items-center">
          <Wordmark />
        </header>
        <main className="mx-auto flex w-full max-w-90 flex-1 flex-col justify-center pt-6 pb-24">
          {children}
        </main>
      </div>
      <div aria-hidden className="hidden border-l border-line bg-canvas md:block">
        <div className="sticky top-0 flex h-dvh items-end justify-center overflow-hidden">
          <Arches />
        </div>
      </div>
    </div>
  );
}

function Arches() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 480 560"
      fill="none"
      className="h-[86%] max-h-200 w-auto stroke-line"
      strokeWidth={1.5}
    >
      <path d="M24 560V256a216 216 0 0 1 432 0v304" className="fill-surface" />
      <path d="M84 560V276a156 156 0 0 1 312 0v284" className="fill-canvas" />
      <path d="M140 560V300a100 100 0 0 1 200 0v260" className="fill-sunken" />
      <path d="M192 560V330a48 48 0 0 1 96 0v230z" className="fill-lamp stroke-none" />
      <path d="M192 560 120 560M288 560h72" />
    </svg>
  );
}
