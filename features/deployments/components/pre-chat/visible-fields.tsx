"use client";

import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useFieldArray, useFormContext, useFormState, useWatch } from "react-hook-form";
import { ActionsMenu } from "@/components/page/actions-menu";
import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { toastDone } from "@/components/ui/toast";
import type { PreChatFields } from "@/features/pre-chat/input";
import { FieldRow } from "./field-row";
import {
  type FillableList,
  type FillableParameter,
  type Source,
  sourceOf,
  sourcesOf,
} from "./sources";

type Props = {
  lists: FillableList[];
  parameters: FillableParameter[];
  onNewParameter: (use: (parameter: FillableParameter) => void) => void;
};

/** What customers are asked, in order; one row open at a time. */
export function VisibleFields({ parameters, lists, onNewParameter }: Props) {
  const { control, getValues, setFocus, setValue } = useFormContext<PreChatFields>();
  const { fields, append, insert, move, remove } = useFieldArray({ control, name: "visible" });
  const [visible, hidden] = useWatch({ control, name: ["visible", "hidden"] });
  const [open, setOpen] = useState<number>();
  const [announcement, setAnnouncement] = useState("");
  const [dragged, setDragged] = useState<number>();
  const added = useRef<number>(undefined);
  const used = new Set([
    ...visible.map(({ source }) => source),
    ...hidden.map(({ customParameterId }) => customParameterId),
  ]);
  const sources = sourcesOf(parameters);
  const unused = sources.filter(({ value, types }) => !used.has(value) && types.length > 0);
  useOpenAtError(setOpen);

  // The menu gives focus back to its button when it closes; the new row takes it after that.
  useEffect(() => {
    const at = added.current;
    if (at === undefined || at >= fields.length) return;
    added.current = undefined;
    const timer = setTimeout(() => setFocus(`visible.${at}.label`, { shouldSelect: true }), 50);
    return () => clearTimeout(timer);
  }, [fields, setFocus]);

  function add({ start }: Source) {
    added.current = getValues("visible").length;
    setOpen(added.current);
    append(start, { shouldFocus: false });
    // Whoever adds the first question means to ask it.
    if (added.current === 0) setValue("enabled", true, { shouldDirty: true });
  }

  function moveTo(from: number, to: number) {
    if (to < 0 || to >= fields.length) return;
    move(from, to);
    if (open === from) setOpen(to);
    else if (open === to) setOpen(from);
    setAnnouncement(`${getValues(`visible.${to}.label`)} moved to ${to + 1} of ${fields.length}`);
  }

  function take(at: number) {
    const field = getValues(`visible.${at}`);
    remove(at);
    setOpen(undefined);
    toastDone(`${field.label || "The field"} removed.`, {
      label: "Undo",
      onClick: () => insert(Math.min(at, getValues("visible").length), field),
    });
  }

  return (
    <Section
      stacked
      title="Visible fields"
      text="Customers fill them in before the chat, in this order."
      actions={
        <ActionsMenu
          label="Add visible field"
          trigger={
            <Button>
              <Plus aria-hidden />
              Add visible field
            </Button>
          }
          items={[
            ...unused.map((source) => ({ label: source.label, onSelect: () => add(source) })),
            ...(unused.length > 0 ? [{ separator: true } as const] : []),
            {
              label: "New custom parameter…",
              onSelect: () => onNewParameter((parameter) => add(sourceOf(parameter))),
            },
          ]}
        />
      }
    >
      {fields.length === 0 ? (
        <p className="rounded-lg border border-line px-4 py-6 text-center text-ui text-muted">
          Nothing is asked yet. Begin with a name or an email.
        </p>
      ) : (
        <div className="divide-y divide-line rounded-lg border border-line">
          {fields.map(({ id }, at) => (
            <FieldRow
              key={id}
              at={at}
              count={fields.length}
              open={open === at}
              sources={sources.filter(
                ({ value, types }) =>
                  value === visible[at]?.source || (!used.has(value) && types.length > 0),
              )}
              lists={lists}
              onToggle={() => setOpen(open === at ? undefined : at)}
              onMove={(to) => moveTo(at, to)}
              onRemove={() => take(at)}
              drag={{
                onStart: () => setDragged(at),
                onOver(to) {
                  if (dragged === undefined || dragged === to) return;
                  moveTo(dragged, to);
                  setDragged(to);
                },
                onEnd: () => setDragged(undefined),
                dragged: dragged === at,
              }}
            />
          ))}
        </div>
      )}
      <span role="status" className="sr-only">
        {announcement}
      </span>
    </Section>
  );
}

/** A refused field may stand in a closed row: the first one opens. */
function useOpenAtError(open: (at: number) => void) {
  const { errors, submitCount } = useFormState<PreChatFields>();
  const opened = useRef(0);
  const first = Array.isArray(errors.visible) ? errors.visible.findIndex(Boolean) : -1;
  useEffect(() => {
    if (submitCount === opened.current || first < 0) return;
    opened.current = submitCount;
    open(first);
  }, [submitCount, first, open]);
}
