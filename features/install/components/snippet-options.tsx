"use client";

import { useId } from "react";
import { Field } from "@/components/form/field";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import { isButtonPosition, isLanguage } from "../option-text";

/** As typed; `snippetOptionsOf` makes of it what the text is written from. */
export type TypedOptions = {
  language: string;
  buttonPosition: string;
  hiddenOnLoad: boolean;
  nonce: string;
};

export const defaultOptions: TypedOptions = {
  language: "en_US",
  buttonPosition: "",
  hiddenOnLoad: false,
  nonce: "",
};

/** Unfinished entries do not reach the text: there the default stands meanwhile. */
export function snippetOptionsOf({ language, buttonPosition, hiddenOnLoad, nonce }: TypedOptions) {
  return {
    language: isLanguage(language) ? language : defaultOptions.language,
    buttonPosition: isButtonPosition(buttonPosition) ? buttonPosition : null,
    hiddenOnLoad,
    nonce: nonce.trim() === "" ? null : nonce.trim(),
  };
}

/** What changes the text of the snippet. Nothing of it is stored. */
export function SnippetOptions({
  options,
  onChange,
}: {
  options: TypedOptions;
  onChange: (options: TypedOptions) => void;
}) {
  const id = useId();
  const { language, buttonPosition, hiddenOnLoad, nonce } = options;

  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
      <Option
        id={`${id}language`}
        label="Language"
        hint="Of the chat’s words, such as en_US or de. Empty: each page’s own language, else the browser’s."
        error={isLanguage(language) ? undefined : "Use a language code, such as en_US or de."}
        value={language}
        onChange={(next) => onChange({ ...options, language: next })}
      />
      <Option
        id={`${id}position`}
        label="Button position"
        hint="From the bottom and the right, such as 40px, 20px."
        error={
          buttonPosition === "" || isButtonPosition(buttonPosition)
            ? undefined
            : "Use two lengths with their units, such as 40px, 20px."
        }
        placeholder="25px, 30px"
        value={buttonPosition}
        onChange={(next) => onChange({ ...options, buttonPosition: next })}
      />
      <Option
        id={`${id}nonce`}
        label="Nonce"
        hint="Only if your page's policy asks for one: what your server writes there, such as {{nonce}}."
        value={nonce}
        onChange={(next) => onChange({ ...options, nonce: next })}
      />
      <div className="flex items-start gap-3 sm:pt-7 lg:pt-0">
        <span className="flex h-5 items-center">
          <Switch
            id={`${id}hidden`}
            checked={hiddenOnLoad}
            aria-describedby={`${id}hidden-hint`}
            onChange={(event) => onChange({ ...options, hiddenOnLoad: event.target.checked })}
          />
        </span>
        <div>
          <label htmlFor={`${id}hidden`} className="block text-ui font-medium">
            Hidden on load
          </label>
          <p id={`${id}hidden-hint`} className="mt-0.5 text-caption text-muted">
            The chat button waits until your page calls showChatButton.
          </p>
        </div>
      </div>
    </div>
  );
}

function Option({
  id,
  label,
  hint,
  error,
  value,
  placeholder,
  onChange,
}: {
  id: string;
  label: string;
  hint: string;
  error?: string | undefined;
  value: string;
  placeholder?: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Input
        id={id}
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${id}-error` : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
