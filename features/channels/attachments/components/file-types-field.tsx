"use client";

import { useId } from "react";
import { useController } from "react-hook-form";
import { FieldGroup } from "@/components/form/field";
import { useField } from "@/components/form/use-field";
import { Checkbox } from "@/components/ui/checkbox";
import { type FileType, kindOf } from "@/features/files/file-types";
import type { AttachmentSettings } from "../settings";

const groups: readonly { label: string; types: readonly FileType[] }[] = [
  { label: "Pictures", types: ["png", "jpg", "gif", "webp", "bmp", "tiff"] },
  { label: "Documents", types: ["pdf", "docx", "doc", "pptx", "ppt", "txt", "xml"] },
  { label: "Tables", types: ["xlsx", "xls", "csv"] },
  { label: "Other", types: ["mp3", "mp4", "zip"] },
];

/** Which types of files may be sent, by what they are for. */
export function FileTypesField() {
  const name = "allowedFileTypes";
  const hint =
    "Such as PDF for invoices. Pictures lose where and with which camera they were taken.";
  const { field } = useController<Pick<AttachmentSettings, typeof name>, typeof name>({ name });
  const { id, error, aria } = useField<Pick<AttachmentSettings, typeof name>>(name, hint);

  function toggle(type: FileType, on: boolean) {
    field.onChange(on ? [...field.value, type] : field.value.filter((other) => other !== type));
  }

  return (
    <FieldGroup id={id} label="Allowed types" hint={hint} error={error}>
      {/* biome-ignore lint/a11y/useSemanticElements: the label is the field's own */}
      <div
        ref={field.ref}
        id={id}
        role="group"
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        aria-describedby={aria["aria-describedby"]}
        className="divide-y divide-line rounded-lg border border-line"
      >
        {groups.map(({ label, types }) => (
          <div key={label} className="px-3 py-2.5">
            <div className="text-caption text-faint">{label}</div>
            <div className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-3">
              {types.map((type) => (
                <Choice
                  key={type}
                  type={type}
                  checked={field.value.includes(type)}
                  onChange={(on) => toggle(type, on)}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

function Choice({
  type,
  checked,
  onChange,
}: {
  type: FileType;
  checked: boolean;
  onChange: (on: boolean) => void;
}) {
  const id = useId();
  const { label, extensions } = kindOf[type];
  return (
    <div className="flex min-h-8 items-center gap-2.5 coarse:min-h-11">
      <Checkbox
        id={id}
        aria-label={label}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="min-w-0 truncate text-ui">
        {label} <span className="text-caption text-faint">.{extensions[0]}</span>
      </label>
    </div>
  );
}
