"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Dialog } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";
import { readTokens, writeTokens } from "@/features/branding/exchange";
import type { BrandingFields } from "@/features/branding/input";
import { colorTokens } from "@/features/branding/tokens";
import { counted } from "@/lib/sentences";
import { brandingColors } from "@/protocol/branding";

/** Token sets of either generation come in; ours goes out. */
export function ImportDialog({
  current,
  onApply,
  onClose,
}: {
  current: BrandingFields;
  onApply: (branding: Partial<BrandingFields>, said: string) => void;
  onClose: () => void;
}) {
  const [text, setText] = useState("");
  const read = text.trim() === "" ? undefined : readTokens(text);
  const error =
    text.trim() !== "" && !read
      ? "No branding tokens in this. Paste JSON, or the XML of a branding set."
      : undefined;
  const changed = brandingColors.filter(
    (name) => read?.branding[name] && read.branding[name] !== current[name],
  );

  function apply() {
    if (!read) return;
    onApply(read.branding, "The imported look is in the form.");
    onClose();
  }

  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title="Import or export"
      description="Colors, sizes and image addresses. Nothing is saved yet."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" disabled={!read} onClick={apply}>
            Import tokens
          </Button>
        </>
      }
    >
      <Field
        id="import-tokens"
        label="Tokens to import"
        hint="JSON such as {&quot;headerBackground&quot;: &quot;#006278&quot;}, or a branding set in XML."
        error={error}
      >
        <Textarea
          id="import-tokens"
          rows={5}
          value={text}
          spellCheck={false}
          aria-invalid={error !== undefined}
          onChange={(event) => setText(event.target.value)}
          className="font-mono text-mono"
        />
      </Field>
      {read && (
        <div aria-live="polite" className="mt-4 text-ui">
          <p className="font-medium">{counted(changed.length, "color")} will change</p>
          <ul className="mt-1 max-h-40 overflow-y-auto">
            {changed.map((name) => (
              <li key={name} className="flex items-center gap-2 py-0.5">
                <Swatch color={current[name]} />
                <Swatch color={read.branding[name] ?? ""} />
                {colorTokens[name].label}
              </li>
            ))}
          </ul>
          {read.unknown.length > 0 && (
            <p className="mt-2 text-muted">Not known here, left out: {read.unknown.join(", ")}.</p>
          )}
        </div>
      )}
      <div className="mt-5">
        <CodeBlock
          label="Tokens of this form"
          copyLabel="Copy tokens"
          showLabel
          code={writeTokens(current)}
        />
      </div>
    </Dialog>
  );
}

function Swatch({ color }: { color: string }) {
  return (
    <span
      aria-hidden
      className="size-3.5 rounded-sm inset-ring inset-ring-(color:--swatch-ring)"
      style={{ backgroundColor: color }}
    />
  );
}
