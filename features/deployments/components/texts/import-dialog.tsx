"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type ImportPlan, planImport } from "@/features/texts/exchange";
import { languageName } from "@/features/texts/language-name";
import type { TextRow } from "@/features/texts/rows";
import type { TextTables } from "@/features/texts/text-tables";
import type { PublishedTexts } from "@/protocol/embedded-service-config";

/** Of a long list the first; the file has them all. */
const listed = 40;

/** A file of texts: what it changes is seen before it does. */
export function ImportDialog({
  rows,
  texts,
  own,
  onClose,
  onImport,
}: {
  rows: readonly TextRow[];
  texts: PublishedTexts;
  own: TextTables;
  onClose: () => void;
  onImport: (texts: PublishedTexts) => void;
}) {
  const id = useId();
  const [plan, setPlan] = useState<ImportPlan>();
  const count = plan?.changes.length ?? 0;
  const ready = plan && (count > 0 || plan.added.length > 0);

  async function read(file: File | undefined) {
    setPlan(file && planImport(await file.text(), rows, texts, own));
  }

  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title="Import CSV"
      description="A file with the columns key, default and a language code each, as Export CSV makes it. Lines and columns that it lacks stay as they are."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {ready && (
            <Button variant="filled" onClick={() => onImport(plan.next)}>
              {count === 1 ? "Take 1 change" : `Take ${count} changes`}
            </Button>
          )}
        </>
      }
    >
      <label htmlFor={`${id}file`} className="mb-1.5 block text-ui font-medium">
        File
      </label>
      <input
        id={`${id}file`}
        type="file"
        accept=".csv,text/csv"
        className="block w-full text-ui file:mr-3 file:h-8 file:rounded-md file:border file:border-line file:bg-surface file:px-3 file:font-medium"
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <div role="status" className="mt-4 space-y-4">
        {plan && <Found plan={plan} />}
      </div>
    </Dialog>
  );
}

function Found({ plan: { changes, problems, added } }: { plan: ImportPlan }) {
  return (
    <>
      {added.length > 0 && <p className="text-ui">Adds {added.map(languageName).join(", ")}.</p>}
      {problems.length > 0 && (
        <section aria-label="Lines that stay out">
          <h3 className="text-ui font-medium text-danger-text">
            {problems.length === 1 ? "1 line stays out" : `${problems.length} cells stay out`}
          </h3>
          <ul className="mt-1.5 max-h-40 space-y-1 overflow-y-auto text-ui">
            {problems.slice(0, listed).map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                <span className="text-muted tabular-nums">Line {line}:</span> {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {changes.length === 0 ? (
        <p className="text-ui text-muted">No text would change.</p>
      ) : (
        <section aria-label="Changes">
          <h3 className="text-ui font-medium">
            {changes.length === 1 ? "1 text changes" : `${changes.length} texts change`}
          </h3>
          <ul className="mt-1.5 max-h-64 divide-y divide-line overflow-y-auto border-y border-line">
            {changes.slice(0, listed).map(({ language, key, before, after }) => (
              <li key={`${language} ${key}`} className="py-2 text-ui">
                <span className="block text-caption text-muted">
                  {languageName(language)} · <span className="font-mono">{key}</span>
                </span>
                <span className="block wrap-anywhere text-muted line-through">{before}</span>
                <span className="block wrap-anywhere">{after}</span>
              </li>
            ))}
          </ul>
          {changes.length > listed && (
            <p className="mt-1.5 text-caption text-muted">And {changes.length - listed} more.</p>
          )}
        </section>
      )}
    </>
  );
}
