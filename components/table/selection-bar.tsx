"use client";

import dynamic from "next/dynamic";
import { useId, useState, useTransition } from "react";
import { Notice } from "@/components/page/notice";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { toastDone, toastError } from "@/components/ui/toast";
import type { BulkAction } from "./bulk-action";

const BulkDialog = dynamic(() => import("./bulk-dialog").then((module) => module.BulkDialog));

type Refused = { title: string; messages: string[] };

/**
 * "Select all" at the table's head, and over the head, once rows are chosen, what can be done with
 * them. What is refused stays chosen, and is said above the table until it is closed.
 */
export function SelectionBar<Row>({
  rows,
  selected,
  rowId,
  actions,
  onAll,
  onKeep,
}: {
  rows: readonly Row[];
  selected: readonly Row[];
  rowId: (row: Row) => string;
  actions: readonly BulkAction<Row>[];
  onAll: (on: boolean) => void;
  onKeep: (ids: string[]) => void;
}) {
  const [asked, setAsked] = useState<BulkAction<Row>>();
  const [refused, setRefused] = useState<Refused>();
  const [pending, startTransition] = useTransition();
  const id = useId();
  const some = selected.length > 0;

  async function carryOut(action: BulkAction<Row>) {
    const result = await action.act(selected);
    setAsked(undefined);
    if (!result.ok) return toastError(result.message);
    const done = selected.filter((row) => result.value.done.includes(rowId(row)));
    if (done.length > 0 && action.onDone) action.onDone(done);
    else if (done.length > 0) toastDone(`${done.length} ${action.done}.`);
    onKeep(result.value.refused.map(({ id }) => id));
    setRefused(refusal(action, result.value));
  }

  function begin(action: BulkAction<Row>) {
    setRefused(undefined);
    if (action.ask) setAsked(action);
    else startTransition(() => carryOut(action));
  }

  return (
    <>
      {refused && (
        <div role="status" className="mb-3">
          <Notice
            tone="warning"
            title={refused.title}
            action={
              <Button size="small" variant="ghost" onClick={() => setRefused(undefined)}>
                Close
              </Button>
            }
          >
            <ul>
              {refused.messages.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <fieldset
        aria-label="Selection"
        className={classNames(
          "sticky top-12 z-20 -mb-px flex min-h-11 min-w-0 flex-wrap items-center gap-x-1 border-y border-line pr-2 pl-3",
          "sm:-mb-8 sm:h-8 sm:min-h-8 sm:flex-nowrap sm:border-t sm:border-b-0",
          some ? "bg-accent-soft" : "bg-surface sm:pointer-events-none sm:bg-transparent",
        )}
      >
        <label
          htmlFor={id}
          className="pointer-events-auto relative mr-1 flex items-center gap-3 coarse:h-11"
        >
          <Checkbox
            id={id}
            aria-label="Select all"
            checked={some && selected.length === rows.length}
            indeterminate={some && selected.length < rows.length}
            onChange={(event) => onAll(event.target.checked)}
          />
          {!some && (
            <span aria-hidden className="text-ui text-muted sm:hidden">
              Select all
            </span>
          )}
        </label>
        <span role="status" className="text-ui font-medium whitespace-nowrap tabular-nums">
          {some && `${selected.length.toLocaleString("en")} selected`}
        </span>
        {some && (
          <>
            <span className="-ml-3 flex flex-wrap items-center max-sm:order-1 max-sm:w-full sm:ml-1">
              {actions.map((action) => (
                <Button
                  key={action.label}
                  size="small"
                  variant="ghost"
                  pending={pending}
                  onClick={() => begin(action)}
                  className={classNames("sm:h-6.5", action.danger && "text-danger-text")}
                >
                  {action.icon}
                  {action.label}
                </Button>
              ))}
            </span>
            <Button
              size="small"
              variant="ghost"
              onClick={() => onAll(false)}
              className="text-muted max-sm:ml-auto sm:h-6.5"
            >
              Clear selection
            </Button>
          </>
        )}
      </fieldset>
      {asked?.ask && (
        <BulkDialog
          {...asked.ask(selected)}
          danger={asked.danger ?? false}
          onConfirm={() => carryOut(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

/** "2 deleted, 1 not." with each reason. */
function refusal<Row>(
  { done }: BulkAction<Row>,
  outcome: { done: string[]; refused: { message: string }[] },
): Refused | undefined {
  const { length } = outcome.refused;
  if (length === 0) return undefined;
  return {
    title:
      outcome.done.length > 0 ? `${outcome.done.length} ${done}, ${length} not.` : `Not ${done}.`,
    messages: [...new Set(outcome.refused.map(({ message }) => message))],
  };
}
