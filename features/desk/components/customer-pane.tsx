"use client";

import { ArrowLeft, X } from "lucide-react";
import { Notice } from "@/components/page/notice";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { DeskSession } from "@/protocol/console-api";
import { CustomerFacts } from "./customer-facts";
import { useDesk, useDeskState } from "./desk-context";

/** The right pane: who the customer is, what they told, and where the chat came from. */
export function CustomerPane({
  session,
  columns,
  onClose,
}: {
  session: DeskSession;
  columns: 1 | 2 | 3;
  onClose: () => void;
}) {
  const desk = useDesk();
  const customer = useDeskState().customers[session.sessionId];

  return (
    <aside
      aria-label="Customer"
      className={classNames(
        "flex min-h-0 flex-col bg-canvas",
        columns === 1 ? "min-w-0 flex-1" : "w-80 shrink-0 border-l border-line",
        columns === 2 && "absolute inset-y-0 right-0 z-10 animate-fade shadow-menu",
      )}
    >
      <div className="flex h-14 shrink-0 items-center gap-1 border-b border-line pr-2 pl-4 max-md:pl-1">
        {columns === 1 && (
          <IconButton label="Back to conversation" tooltip={false} onClick={onClose}>
            <ArrowLeft aria-hidden />
          </IconButton>
        )}
        <h2 className="min-w-0 flex-1 truncate text-section">Customer</h2>
        {columns === 2 && (
          <IconButton label="Close" onClick={onClose}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      <section
        aria-label="Facts"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-4 py-4 -outline-offset-2! [scrollbar-width:thin]"
      >
        {customer === undefined && <Placeholder />}
        {customer === "failed" && (
          <Notice
            tone="warning"
            title="The customer's details could not be read."
            action={
              <Button size="small" onClick={() => void desk.readCustomer(session.sessionId)}>
                Read again
              </Button>
            }
          />
        )}
        {typeof customer === "object" && <CustomerFacts session={session} customer={customer} />}
      </section>
    </aside>
  );
}

function Placeholder() {
  return (
    <div className="space-y-3">
      <Skeleton className="w-2/5" />
      <Skeleton className="w-3/5" />
      <Skeleton className="w-1/2" />
    </div>
  );
}
