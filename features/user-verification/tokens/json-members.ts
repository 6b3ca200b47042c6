/**
 * Whether an object in JSON names a member twice. Parsers keep the last one, signers and other
 * readers perhaps the first, so such a token says two things. `text` parses as JSON.
 */
export function hasDuplicateMembers(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  let name: string | undefined;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g)) {
    const members = open.at(-1);
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(undefined);
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":" && members && name !== undefined) {
      if (members.has(name)) return true;
      members.add(name);
    }
    name = token.startsWith('"') ? JSON.parse(token) : undefined;
  }
  return false;
}
