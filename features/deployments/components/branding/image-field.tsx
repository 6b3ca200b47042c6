"use client";

import { Upload } from "lucide-react";
import { type ChangeEvent, useRef, useTransition } from "react";
import { useController, useFormContext } from "react-hook-form";
import { Field } from "@/components/form/field";
import { TextField } from "@/components/form/text-field";
import { useField } from "@/components/form/use-field";
import { Button } from "@/components/ui/button";
import type { BrandingFields } from "@/features/branding/input";
import { imageLabels } from "@/features/branding/tokens";
import { storeImageAction } from "@/features/files/actions";
import { filePath } from "@/features/files/address";
import type { BrandingImage } from "@/protocol/branding";
import { maximumLogoBytes } from "@/protocol/limits";

const kilobytes = maximumLogoBytes / 1024;
const tooLarge = `Choose an image of at most ${kilobytes} KB.`;

/** Stored as soon as it is chosen, so that the preview shows it; part of the draft once saved. */
export function ImageField({
  organizationId,
  name,
}: {
  organizationId: string;
  name: BrandingImage;
}) {
  const path = `${name}.fileId` as const;
  const { setError, clearErrors } = useFormContext<BrandingFields>();
  const { field } = useController<BrandingFields, typeof path>({ name: path });
  const { label, hint: use } = imageLabels[name];
  const hint = `${use} PNG, JPEG or WebP, at most ${kilobytes} KB.`;
  const { id, error, aria } = useField<BrandingFields>(path, hint);
  const input = useRef<HTMLInputElement>(null);
  const [pending, startTransition] = useTransition();

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (!file) return;
    clearErrors(path);
    if (file.size > maximumLogoBytes) return setError(path, { message: tooLarge });
    startTransition(async () => {
      const upload = new FormData();
      upload.set("file", file);
      const result = await storeImageAction(organizationId, upload);
      if (result.ok) field.onChange(result.value.id);
      else setError(path, { message: result.message });
    });
  }

  return (
    <div className="grid gap-3">
      <Field id={id} label={label} hint={hint} error={error}>
        <input
          {...aria}
          ref={(element) => {
            input.current = element;
            field.ref(element);
          }}
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="peer sr-only"
          onChange={choose}
        />
        <span className="flex min-h-8 flex-wrap items-center gap-3 rounded-md peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus">
          {field.value && (
            <span className="grid h-11 place-items-center rounded-md border border-line bg-sunken px-3">
              {/* biome-ignore lint/performance/noImgElement: a file of the database, at most 200 KB */}
              <img
                src={filePath(organizationId, field.value)}
                alt={`${label} as it is now`}
                className="max-h-7 max-w-40"
              />
            </span>
          )}
          <Button tabIndex={-1} pending={pending} onClick={() => input.current?.click()}>
            <Upload aria-hidden />
            {field.value ? "Replace image" : "Choose image"}
          </Button>
          {field.value && (
            <Button variant="ghost" onClick={() => field.onChange(null)}>
              Remove image
            </Button>
          )}
        </span>
      </Field>
      {!field.value && (
        <TextField<BrandingFields>
          name={`${name}.address`}
          label={`${label} address`}
          hint="In place of an upload, such as https://example.com/logo.png. Your pages’ policy must allow it."
          spellCheck={false}
        />
      )}
    </div>
  );
}
