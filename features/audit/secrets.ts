const secret = /password|secret|private_?key|(access|refresh|api|bearer)_?token/i;

/** The same value with what is secret by its name replaced; no audit event ever holds such a thing. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secret.test(name) && typeof inner !== "boolean" ? "(hidden)" : withoutSecrets(inner),
    ]),
  );
}
