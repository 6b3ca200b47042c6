import type { FormField } from "@/protocol/embedded-service-config";
import { isRequired } from "@/protocol/pre-chat-rules";
import { t } from "../wording";
import type { Choices } from "./choices";

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

type Props = {
  field: FormField;
  choices: Choices;
  value: string;
  error: string | undefined;
  /** The page has filled it in and does not let the customer change it. */
  locked: boolean;
  onChange: (value: string) => void;
};

/** One question with its label, its control, its help and what is wrong with the answer. */
export function PreChatField(props: Props) {
  const { field, value, error, locked, onChange } = props;
  const id = `foyer-field-${field.name}`;
  const required = isRequired(field);
  const described = [
    error && `${id}-error`,
    field.helpText && `${id}-help`,
    !required && `${id}-optional`,
  ];
  const shared = {
    id,
    name: field.name,
    required,
    "aria-invalid": error !== undefined,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
  };
  const optional = !required && (
    <span class="optional" id={`${id}-optional`}>
      {t("preChat.optional")}
    </span>
  );
  const notes = (
    <>
      {field.helpText && (
        <p class="help" id={`${id}-help`} data-part="secondaryText">
          {field.helpText}
        </p>
      )}
      {error && (
        <p class="problem" id={`${id}-error`} data-part="alert">
          {error}
        </p>
      )}
    </>
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
        {notes}
      </div>
    );
  }

  if (field.control === "Radio") {
    return (
      <div
        class="field"
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={shared["aria-describedby"]}
        aria-required={required}
      >
        <div class="label">
          <span class="legend" id={`${id}-label`} data-part="primaryText">
            {field.label}
          </span>
          {optional}
        </div>
        <Radios {...props} />
        {notes}
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
      <Control {...props} shared={shared} />
      {notes}
    </div>
  );
}

function Radios({ field, choices, value, error, locked, onChange }: Props) {
  return choices.map(({ choiceListValueId, choiceListValueName }) => (
    <label key={choiceListValueId} class="check radio">
      <input
        type="radio"
        name={field.name}
        value={choiceListValueId}
        checked={value === choiceListValueId || value === choiceListValueName}
        disabled={locked}
        aria-invalid={error !== undefined}
        onChange={() => onChange(choiceListValueId)}
      />
      <span>{choiceListValueName}</span>
    </label>
  ));
}

function Control({ field, choices, value, locked, onChange, shared }: Props & { shared: object }) {
  const look = { ...shared, class: "control", "data-part": "inputOutline" };
  const typed = { maxLength: field.maxLength, placeholder: field.placeholder };
  if (field.type === "ChoiceList") {
    const chosen = choices.find(
      ({ choiceListValueId: id, choiceListValueName: name }) => id === value || name === value,
    );
    return (
      <select
        {...look}
        value={chosen?.choiceListValueId ?? ""}
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
    );
  }
  if (field.control === "TextArea") {
    return (
      <textarea
        {...look}
        {...typed}
        rows={3}
        value={value}
        readOnly={locked}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (field.control === "Date") {
    return (
      <input
        {...look}
        type="date"
        min={field.minimum}
        max={field.maximum}
        value={value}
        readOnly={locked}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (field.type === "Checkbox") return null;
  const { maxLength, placeholder } = typed;
  return (
    <input
      {...look}
      {...inputs[field.type]}
      placeholder={placeholder}
      maxLength={field.type === "Number" ? undefined : maxLength}
      value={value}
      readOnly={locked}
      autocomplete={autoComplete[field.name] ?? "off"}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
