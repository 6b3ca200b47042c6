/** Other names under which people look for a record's tab. */
export const tabSynonyms: Record<string, readonly string[]> = {
  "channel Details": ["label", "developer name", "description", "address identifier"],
  "channel Routing": ["queue", "who answers", "assign", "fallback", "waiting time"],
  "channel Session": ["timeout", "idle", "inactive", "inactivity", "abandoned", "end chat"],
  "channel Consent": ["opt-in", "opt-out", "keywords", "stop", "privacy", "gdpr"],
  "channel Automated responses": ["auto-response", "greeting", "acknowledgement", "auto reply"],
  "channel Parameters": ["custom parameter", "hidden field", "variable", "mapping", "order number"],
  "channel User verification": ["jwt", "token", "login", "keyset", "authenticated", "password"],
  "deployment Details": ["title", "welcome", "chat title", "domain", "switch off"],
  "deployment Branding": ["color", "colour", "logo", "theme", "font", "look", "style", "dark"],
  "deployment Pre-Chat": ["form", "fields", "questions", "terms", "email", "hidden fields"],
  "deployment Chat window": ["emoji", "typing", "enter key", "minimize", "position"],
  "deployment Texts": ["translation", "language", "custom labels", "wording", "locale"],
  "deployment Invitations": ["proactive", "popup", "chat invitation"],
  "deployment Business hours": ["opening hours", "closed", "holidays", "schedule"],
  "deployment Domains": ["origins", "cors", "websites", "allowed", "trusted urls"],
  "deployment Install": [
    ...["install", "snippet", "code", "embed", "script", "csp", "nonce", "configFile.json"],
    ...["react", "wordpress", "tag manager", "curl", "test page"],
  ],
  "deployment Versions": ["publish", "roll back", "history", "undo", "compare", "release"],
};
