/** What an invitation may wait for. */
export const conditionTypes = [
  "seconds_on_page",
  "seconds_on_site",
  "page_views",
  "url",
  "custom_variable",
] as const;
export type ConditionType = (typeof conditionTypes)[number];

export const conditionOperators = [
  "equals",
  "not_equal",
  "at_least",
  "at_most",
  "greater_than",
  "less_than",
  "contains",
  "not_contain",
  "starts_with",
] as const;
export type ConditionOperator = (typeof conditionOperators)[number];

export type InvitationCondition = {
  type: ConditionType;
  operator: ConditionOperator;
  value: string;
  /** Of the custom variable; empty for the others. */
  variable: string;
};

export const invitationLooks = ["card", "bubble"] as const;
export type InvitationLook = (typeof invitationLooks)[number];

/** When a customer who answered is asked again. */
export const invitationPauses = ["never", "next_visit", "next_day", "next_week"] as const;
export type InvitationPause = (typeof invitationPauses)[number];

export const conditionLogics = ["all", "any", "formula"] as const;
export type ConditionLogic = (typeof conditionLogics)[number];

/** Asks a visitor of the page whether they want to chat, once its conditions hold. */
export type ChatInvitation = {
  id: string;
  text: string;
  acceptLabel: string;
  rejectLabel: string;
  look: InvitationLook;
  conditions: InvitationCondition[];
  logic: ConditionLogic;
  /** Over the conditions' numbers, from 1: `1 AND (2 OR 3)`. */
  formula: string;
  afterAccept: InvitationPause;
  afterReject: InvitationPause;
};

/** What is true of a visitor now. */
export type VisitorFacts = {
  secondsOnPage: number;
  secondsOnSite: number;
  pageViews: number;
  url: string;
  variables: Readonly<Record<string, string>>;
};

export function conditionHolds(condition: InvitationCondition, facts: VisitorFacts): boolean {
  const { type, variable } = condition;
  const known = {
    seconds_on_page: facts.secondsOnPage,
    seconds_on_site: facts.secondsOnSite,
    page_views: facts.pageViews,
    url: facts.url,
    custom_variable: facts.variables[variable],
  }[type];
  return known !== undefined && compares(String(known), condition.operator, condition.value);
}

/** As numbers where both are numbers, else as text without regard to case. */
function compares(known: string, operator: ConditionOperator, value: string): boolean {
  const [one, other] = [known, value].map((text) => text.trim().toLowerCase()) as [string, string];
  const numeric = one !== "" && other !== "" && !Number.isNaN(+one) && !Number.isNaN(+other);
  const order = numeric ? +one - +other : one < other ? -1 : one > other ? 1 : 0;
  switch (operator) {
    case "equals":
      return order === 0;
    case "not_equal":
      return order !== 0;
    case "at_least":
      return order >= 0;
    case "at_most":
      return order <= 0;
    case "greater_than":
      return order > 0;
    case "less_than":
      return order < 0;
    case "contains":
      return one.includes(other);
    case "not_contain":
      return !one.includes(other);
    case "starts_with":
      return one.startsWith(other);
  }
}

export function invitationHolds(
  { conditions, logic, formula }: Pick<ChatInvitation, "conditions" | "logic" | "formula">,
  facts: VisitorFacts,
): boolean {
  const held = conditions.map((condition) => conditionHolds(condition, facts));
  if (logic === "any") return held.some(Boolean);
  if (logic === "all") return held.every(Boolean);
  return readFormula(formula, held) === true;
}

/** The formula over these truths; in words what is wrong with it, when it cannot be read. */
export function readFormula(formula: string, held: readonly boolean[]): boolean | string {
  const words = formula.toUpperCase().match(/\d+|AND|OR|NOT|[()]|\S+/g) ?? [];
  let at = 0;

  function either(): boolean {
    let value = both();
    while (words[at] === "OR") {
      at++;
      const other = both();
      value = value || other;
    }
    return value;
  }

  function both(): boolean {
    let value = single();
    while (words[at] === "AND") {
      at++;
      const other = single();
      value = value && other;
    }
    return value;
  }

  function single(): boolean {
    const word = words[at++];
    if (word === "NOT") return !single();
    if (word === "(") {
      const value = either();
      if (words[at++] !== ")") throw "Close each bracket, such as 1 AND (2 OR 3).";
      return value;
    }
    if (word === undefined) throw "Something is missing at the end, such as a number after AND.";
    const value = held[Number(word) - 1];
    if (/^\d+$/.test(word) && value !== undefined) return value;
    throw /^\d+$/.test(word)
      ? `There is no condition ${word}.`
      : `“${word}” cannot stand here. Use numbers, AND, OR, NOT and brackets.`;
  }

  try {
    const value = either();
    return at === words.length
      ? value
      : `“${words[at]}” cannot stand here. Join numbers with AND or OR.`;
  } catch (problem) {
    if (typeof problem === "string") return problem;
    throw problem;
  }
}
