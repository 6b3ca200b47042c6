"use client";

import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { cellOf, withText } from "@/features/texts/cells";
import { languageName } from "@/features/texts/language-name";
import type { TextRow } from "@/features/texts/rows";
import type { TextTables } from "@/features/texts/text-tables";
import type { PublishedTexts } from "@/protocol/embedded-service-config";
import { directionOf } from "@/protocol/languages";
import { TextCell } from "./text-cell";
import { TextKey } from "./text-key";

/** The texts of one place, as a table that opens; closed it costs nothing. */
export function TextGroup({
  group,
  rows,
  open: opens,
  languages,
  shown,
  texts,
  own,
  onChange,
}: {
  group: string;
  rows: readonly TextRow[];
  open: boolean;
  languages: readonly string[];
  shown: string;
  texts: PublishedTexts;
  own: TextTables;
  onChange: (texts: PublishedTexts) => void;
}) {
  const id = useId();
  const [open, setOpen] = useState(opens);
  const missing = rows.filter((row) =>
    languages.some((language) => cellOf(row, language, texts, own).state === "missing"),
  ).length;
  const columns = { gridTemplateColumns: `176px repeat(${languages.length}, minmax(176px, 1fr))` };
  const oneLanguage = (language: string) => (language === shown ? "" : "max-sm:hidden");

  return (
    <div className="not-first:border-t not-first:border-line">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="sticky left-0 flex h-10 items-center gap-2 px-3 text-ui font-medium coarse:h-11"
        >
          <ChevronRight
            aria-hidden
            className={classNames("text-muted transition-transform", open && "rotate-90")}
          />
          {group}
          <span className="font-normal text-muted tabular-nums">
            {rows.length}
            {missing > 0 && ` · ${missing} missing`}
          </span>
        </button>
      </h3>
      <table id={id} aria-label={group} hidden={!open} className={open ? "block" : "hidden"}>
        {open && (
          <>
            <thead className="block max-sm:hidden">
              <tr
                style={columns}
                className="grid border-y border-line bg-sunken text-caption text-muted"
              >
                <th
                  scope="col"
                  className="sticky left-0 z-1 bg-sunken px-3 py-1.5 text-left font-medium"
                >
                  Key
                </th>
                {languages.map((language) => (
                  <th
                    key={language}
                    scope="col"
                    dir={directionOf(language)}
                    className="px-3 py-1.5 text-start font-medium"
                  >
                    {languageName(language)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="block divide-y divide-line">
              {rows.map((row) => (
                <tr key={row.key} style={columns} className="grid max-sm:grid-cols-1!">
                  <th
                    scope="row"
                    className="left-0 z-1 bg-surface px-3 py-2 text-left font-normal max-sm:pb-0 sm:sticky"
                  >
                    {row.own && <span className="block text-ui">{row.own.label}</span>}
                    <span className="font-mono text-mono wrap-anywhere text-muted">
                      <TextKey name={row.key} />
                    </span>
                  </th>
                  {languages.map((language) => (
                    <td key={language} className={classNames("min-w-0 p-1", oneLanguage(language))}>
                      <TextCell
                        row={row}
                        language={language}
                        cell={cellOf(row, language, texts, own)}
                        onChange={(text) =>
                          onChange(withText(texts, { language, key: row.key, text }, own))
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </>
        )}
      </table>
    </div>
  );
}
