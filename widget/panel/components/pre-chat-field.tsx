import type { ChoiceList, FormField } from "@/protocol/embedded-service-config";
import { t } from "../wording";

const inputs = {
  Text: { type: "text", inputMode: "text" },
  Email: { type: "email", inputMode: "email" },
  Phone: { type: "tel", inputMode: "tel" },
  Number: { type: "text", inputMode: "decimal" },
} as const;

const autoComplete: Record<string, string> = {
  _firstName: "given-name",
  _lastName: "family-name",
  _email: "email",
};

/** One question with its label, its control and what is wrong with the answer. */
export function PreChatField({
  field,
  choices,
  value,
  error,
  locked,
  onChange,
}: {
  field: FormField;
  choices: ChoiceList["choiceListValues"];
  value: string;
  error: string | undefined;
  /** The page has filled it in and does not let the customer change it. */
  locked: boolean;
  onChange: (value: string) => void;
}) {
  const id = `foyer-field-${field.name}`;
  const described = [error && `${id}-error`, !field.required && `${id}-optional`];
  const shared = {
    id,
    name: field.name,
    required: field.required,
    "aria-invalid": error !== undefined,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
  };
  const optional = !field.required && (
    <span class="optional" id={`${id}-optional`}>
      {t("preChat.optional")}
    </span>
  );
  const problem = error && (
    <p class="problem" id={`${id}-error`} data-part="alert">
      {error}
    </p>
  );

  if (field.type === "Checkbox") {
    return (
      <div class="field">
        <div class="check">
          <input
            {...shared}
            type="checkbox"
            checked={value === "true"}
            disabled={locked}
            onChange={(event) => onChange(String(event.currentTarget.checked))}
          />
          <label for={id}>{field.label}</label>
          {optional}
        </div>
        {problem}
      </div>
    );
  }

  return (
    <div class="field">
      <div class="label">
        <label for={id} data-part="primaryText">
          {field.label}
        </label>
        {optional}
      </div>
      {field.type === "ChoiceList" ? (
        <select
          {...shared}
          class="control"
          data-part="inputOutline"
          value={value}
          disabled={locked}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">{t("preChat.choose")}</option>
          {choices.map((choice) => (
            <option key={choice.choiceListValueId} value={choice.choiceListValueId}>
              {choice.choiceListValueName}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          {...inputs[field.type]}
          class="control"
          data-part="inputOutline"
          value={value}
          readOnly={locked}
          maxLength={field.maxLength}
          autocomplete={autoComplete[field.name] ?? "off"}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {problem}
    </div>
  );
}
