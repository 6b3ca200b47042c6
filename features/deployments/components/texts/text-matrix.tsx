"use client";

import { Download, Upload } from "lucide-react";
import dynamic from "next/dynamic";
import { type CSSProperties, useState } from "react";
import { Section } from "@/components/page/section";
import { SearchBox } from "@/components/table/search-box";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { languageName } from "@/features/texts/language-name";
import type { TextRow } from "@/features/texts/rows";
import type { TextTables } from "@/features/texts/text-tables";
import type { PublishedTexts } from "@/protocol/embedded-service-config";
import { filterRows, type TextFilter, textFilters } from "./filter-rows";
import { saveFile } from "./save-file";
import { TextGroup } from "./text-group";

const ImportDialog = dynamic(() => import("./import-dialog").then((module) => module.ImportDialog));

/** Every text by group, a column per language; on phones the one that the preview shows. */
export function TextMatrix({
  rows,
  texts,
  own,
  developerName,
  shown,
  onShow,
  onChange,
}: {
  rows: readonly TextRow[];
  texts: PublishedTexts;
  own: TextTables;
  /** The exported file is named after it. */
  developerName: string;
  shown: string;
  onShow: (language: string) => void;
  onChange: (texts: PublishedTexts) => void;
}) {
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<TextFilter>("all");
  const [importing, setImporting] = useState(false);
  const languages = [texts.standard, ...texts.languages];
  const found = filterRows(rows, { search, filter }, languages, texts, own);
  const groups = [...new Set(found.map(({ group }) => group))];
  const searching = search !== "" || filter !== "all";

  async function exportFile() {
    const { exportTexts } = await import("@/features/texts/exchange");
    saveFile(`${developerName}-texts.csv`, exportTexts(rows, texts, own));
  }

  return (
    <Section
      stacked
      title="Texts"
      text="Choose a text to put it in your own words. Dimmed ones are said in another language, for want of one in this."
      actions={
        <>
          <Button onClick={() => setImporting(true)}>
            <Upload aria-hidden />
            Import CSV
          </Button>
          <Button onClick={() => void exportFile()}>
            <Download aria-hidden />
            Export CSV
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox label="Search texts" search={search} onSearch={setSearch} />
        <Select
          aria-label="Show"
          className="w-40"
          value={filter}
          options={textFilters}
          onValueChange={(value) => setFilter(value as TextFilter)}
        />
        <Select
          aria-label="Language"
          className="w-40 sm:hidden"
          value={shown}
          options={languages.map((value) => ({ value, label: languageName(value) }))}
          onValueChange={onShow}
        />
        <span role="status" className="text-ui text-muted tabular-nums">
          {searching && `${found.length} of ${rows.length}`}
        </span>
      </div>
      {found.length === 0 ? (
        <p className="rounded-lg bg-sunken px-4 py-8 text-center text-ui text-muted">
          {filter === "missing" && search === ""
            ? "Nothing is missing: every language says everything."
            : "No text is like that."}
        </p>
      ) : (
        <div
          className="overflow-x-auto rounded-lg border border-line"
          style={{ "--languages": languages.length } as CSSProperties}
        >
          <div className="sm:min-w-[calc(176px+var(--languages)*176px)]">
            {groups.map((group, at) => (
              <TextGroup
                key={`${group} ${searching}`}
                group={group}
                rows={found.filter((row) => row.group === group)}
                open={searching || at < 2}
                languages={languages}
                shown={shown}
                texts={texts}
                own={own}
                onChange={onChange}
              />
            ))}
          </div>
        </div>
      )}
      {importing && (
        <ImportDialog
          rows={rows}
          texts={texts}
          own={own}
          onClose={() => setImporting(false)}
          onImport={(next) => {
            onChange(next);
            setImporting(false);
          }}
        />
      )}
    </Section>
  );
}
