"use client";

import {
  AlignLeft,
  AtSign,
  CalendarDays,
  ChevronDown,
  GripVertical,
  Hash,
  ListChecks,
  type LucideIcon,
  Phone,
  SquareCheck,
  Type,
} from "lucide-react";
import { useId } from "react";
import { useFormContext, useFormState, useWatch } from "react-hook-form";
import { ActionsMenu } from "@/components/page/actions-menu";
import { classNames } from "@/components/ui/class-names";
import type { PreChatFields } from "@/features/pre-chat/input";
import type { PreChatFieldType } from "@/protocol/pre-chat";
import { FieldSettings } from "./field-settings";
import type { FillableList, Source } from "./sources";

const icons: Record<PreChatFieldType, LucideIcon> = {
  Text: Type,
  TextArea: AlignLeft,
  Email: AtSign,
  Phone,
  Number: Hash,
  Date: CalendarDays,
  Checkbox: SquareCheck,
  ChoiceList: ListChecks,
};

type Drag = {
  onStart: () => void;
  onOver: (at: number) => void;
  onEnd: () => void;
  dragged: boolean;
};

/** One question: what it is at a glance, and all of it once opened. */
export function FieldRow({
  at,
  count,
  open,
  sources,
  lists,
  onToggle,
  onMove,
  onRemove,
  drag,
}: {
  at: number;
  count: number;
  open: boolean;
  /** What it fills, and what it could fill instead. */
  sources: readonly Source[];
  lists: readonly FillableList[];
  onToggle: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  drag: Drag;
}) {
  const id = useId();
  const { control } = useFormContext<PreChatFields>();
  const field = useWatch({ control, name: `visible.${at}` });
  const { errors } = useFormState({ control, name: `visible.${at}` });
  if (!field) return null;
  const name = field.label.trim() || "Unnamed field";
  const Icon = icons[field.fieldType];

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no row of its own to click
    <div
      role="group"
      aria-label={name}
      data-row={at}
      className={classNames("first:rounded-t-lg last:rounded-b-lg", drag.dragged && "bg-hover")}
    >
      <div className="flex items-center gap-1 pr-1.5 pl-2">
        <span
          aria-hidden
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            drag.onStart();
          }}
          onPointerMove={(event) => drag.dragged && drag.onOver(rowAt(event.clientY) ?? at)}
          onPointerUp={drag.onEnd}
          onPointerCancel={drag.onEnd}
          className="grid h-11 w-6 shrink-0 cursor-grab touch-none place-items-center text-faint"
        >
          <GripVertical />
        </span>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-settings`}
          onClick={onToggle}
          className="flex min-h-11 min-w-0 flex-1 items-center gap-2.5 rounded-md text-left text-ui -outline-offset-2"
        >
          <Icon aria-hidden className="text-muted" />
          <span className="truncate font-medium">{name}</span>
          {field.required && <span className="shrink-0 text-muted">Required</span>}
          {(field.details?.shownWhen.conditions.length ?? 0) > 0 && (
            <span className="shrink-0 text-muted">Conditional</span>
          )}
          {errors.visible?.[at] && !open && (
            <span className="shrink-0 text-danger-text">Needs another look</span>
          )}
          <span className="ml-auto hidden truncate font-mono text-mono text-faint sm:inline">
            {sources.find(({ value }) => value === field.source)?.name}
          </span>
          <ChevronDown
            aria-hidden
            className={classNames(
              "text-faint transition-transform max-sm:ml-auto",
              open && "rotate-180",
            )}
          />
        </button>
        <ActionsMenu
          label={`More for ${at + 1} of ${count}`}
          items={[
            { label: "Move up", disabled: at === 0, onSelect: () => onMove(at - 1) },
            { label: "Move down", disabled: at === count - 1, onSelect: () => onMove(at + 1) },
            { separator: true },
            { label: "Remove", danger: true, onSelect: onRemove },
          ]}
        />
      </div>
      {open && (
        <div id={`${id}-settings`}>
          <FieldSettings
            at={at}
            count={count}
            sources={sources}
            lists={lists}
            onMove={onMove}
            onRemove={onRemove}
          />
        </div>
      )}
    </div>
  );
}

/** Which row lies at that height: the pointer may be anywhere beside the list, a finger over it. */
function rowAt(y: number): number | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const found = rows.find((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top <= y && y < bottom;
  });
  return found && Number(found.dataset.row);
}
