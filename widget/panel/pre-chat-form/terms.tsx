import type { TermsAndConditions } from "@/protocol/embedded-service-config";
import { termsField } from "@/protocol/pre-chat";
import { t } from "../wording";

/** The words to accept, with their links; the box stands before them. */
export function Terms({
  terms,
  accepted,
  error,
  onChange,
}: {
  terms: TermsAndConditions;
  accepted: boolean;
  error: boolean | undefined;
  onChange: (accepted: boolean) => void;
}) {
  const id = `foyer-field-${termsField}`;
  return (
    <div class="field">
      <div class="check">
        <input
          id={id}
          name={termsField}
          type="checkbox"
          required={terms.isTermsAndConditionsRequired}
          checked={accepted}
          aria-invalid={error === true}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <label for={id} data-part="primaryText">
          {linkedParts(terms.label).map(({ text, link }) =>
            link ? (
              <a key={link + text} href={link} target="_blank" rel="noopener noreferrer">
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </label>
      </div>
      {error && (
        <p class="problem" id={`${id}-error`} data-part="alert">
          {t("error.terms")}
        </p>
      )}
    </div>
  );
}

type Part = { text: string; link?: string };

/** `[text](address)` is a link, to the web alone; anything else stays as it is written. */
export function linkedParts(label: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of label.matchAll(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g)) {
    const [whole, text = "", link = ""] = match;
    if (match.index > end) parts.push({ text: label.slice(end, match.index) });
    parts.push({ text, link });
    end = match.index + whole.length;
  }
  if (end < label.length) parts.push({ text: label.slice(end) });
  return parts;
}
