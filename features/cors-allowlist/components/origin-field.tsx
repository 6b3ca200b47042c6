"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/form/field";
import { useField } from "@/components/form/use-field";
import { Textarea } from "@/components/ui/textarea";
import type { AddOriginInput } from "../input";
import { parsePatterns, type TypedPattern } from "../pattern";

/** Takes one origin or many, and answers each while it is typed, with its correction to press. */
export function OriginField({ allowed }: { allowed: readonly string[] }) {
  const { register, setValue, setFocus } = useFormContext<AddOriginInput>();
  const { id, error } = useField<AddOriginInput>("pattern");
  const text = useWatch<AddOriginInput, "pattern">({ name: "pattern" });
  const answers = parsePatterns(text, allowed);
  const refused = answers.some((answer) => "message" in answer);

  function replace(next: string) {
    setValue("pattern", next, { shouldDirty: true, shouldValidate: true });
    setFocus("pattern");
  }

  return (
    <Field id={id} label="Origin pattern" error={answers.length === 0 ? error : undefined}>
      <Textarea
        {...register("pattern")}
        id={id}
        rows={1}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={
          answers.length > 0 ? `${id}-answers` : error ? `${id}-error` : `${id}-hint`
        }
        className="font-mono text-mono"
        onKeyDown={sendOnEnter}
      />
      {answers.length === 0 && !error && (
        <p id={`${id}-hint`} className="mt-1.5 text-caption text-muted">
          Such as https://shop.example.com, or https://*.example.com for every site below
          example.com. Several go on lines of their own.
        </p>
      )}
      <ul
        id={`${id}-answers`}
        aria-live="polite"
        className="mt-1.5 max-h-60 space-y-1.5 overflow-y-auto text-caption empty:hidden"
      >
        {answers.map((answer, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same text may stand there twice
          <li key={index}>
            <Answer
              answer={answer}
              named={answers.length > 1}
              alarm={refused && error !== undefined}
              onCorrect={(correction) => replace(text.replace(answer.typed, () => correction))}
              onAlso={(also) => replace(`${text.trimEnd()}\n${also}`)}
            />
          </li>
        ))}
      </ul>
    </Field>
  );
}

function Answer({
  answer,
  named,
  alarm,
  onCorrect,
  onAlso,
}: {
  answer: TypedPattern;
  /** Says which of several it is about. */
  named: boolean;
  alarm: boolean;
  onCorrect: (correction: string) => void;
  onAlso: (also: string) => void;
}) {
  if ("message" in answer) {
    const { typed, message, correction } = answer;
    return (
      <div className="flex gap-1.5">
        <CircleAlert aria-hidden className={alarm ? "text-danger" : "text-faint"} />
        <div className="min-w-0 wrap-anywhere">
          {named && <span className="block font-mono text-faint">{typed}</span>}
          <span className={alarm ? "text-danger-text" : "text-ink"}>{message}</span>{" "}
          {correction !== undefined && (
            <InlineButton onClick={() => onCorrect(correction)}>Use {correction}</InlineButton>
          )}
        </div>
      </div>
    );
  }
  const { pattern, also } = answer;
  return (
    <div className="flex gap-1.5">
      <CircleCheck aria-hidden className="text-success" />
      <div className="min-w-0 wrap-anywhere">
        <span className="text-muted">Allows {pattern}</span>
        {also !== undefined && (
          <div>
            <span className="text-ink">Does not include {also}.</span>{" "}
            <InlineButton onClick={() => onAlso(also)}>Add it too</InlineButton>
          </div>
        )}
      </div>
    </div>
  );
}

function InlineButton({ onClick, children }: { onClick: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="rounded-sm font-medium wrap-anywhere text-accent-text underline underline-offset-2 coarse:min-h-11"
    >
      {children}
    </button>
  );
}

/** Enter sends, as in a field of one line; Shift Enter and a paste make further lines. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
