import type { JsonSchema } from "../json-schema";
import { membersOf, sayType } from "../schema-words";
import { RichText } from "./rich-text";

/** The members of an object, those of objects within it below them. */
export function SchemaMembers({ schema }: { schema: JsonSchema }) {
  const members = membersOf(schema);
  if (members.length === 0) {
    return (
      <p className="text-ui text-muted">
        <TypeWords schema={schema} />
      </p>
    );
  }

  return (
    <ul className="divide-y divide-line text-ui">
      {members.map(([name, member, required]) => (
        <li key={name} className="py-2 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-baseline gap-x-2">
            <code className="font-mono text-mono font-medium text-ink wrap-anywhere">{name}</code>
            <span className="text-caption text-muted">
              <TypeWords schema={member} />
            </span>
            {required && <span className="text-caption text-accent-text">required</span>}
          </div>
          {member.description && (
            <p className="mt-0.5 text-muted">
              <RichText>{member.description}</RichText>
            </p>
          )}
          {membersOf(member).length > 0 && (
            <div className="mt-2 border-l-2 border-line pl-3">
              <SchemaMembers schema={member} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

export function TypeWords({ schema }: { schema: JsonSchema }) {
  const { text, names } = sayType(schema);

  return (
    <>
      {text && names.length > 0 && !text.startsWith("or") ? `${text} ` : ""}
      {names.map((name, at) => (
        <span key={name}>
          {at > 0 && ", "}
          <a
            href={`#schema-${name}`}
            className="text-accent-text underline decoration-accent-line underline-offset-2 hover:decoration-current"
          >
            {name}
          </a>
        </span>
      ))}
      {names.length === 0 || text.startsWith("or") ? ` ${text}` : ""}
    </>
  );
}
