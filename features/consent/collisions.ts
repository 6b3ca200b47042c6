import { languageName } from "@/features/texts/language-name";
import { listed } from "@/lib/sentences";
import { keywordKinds } from "@/protocol/consent";
import { type Consent, kindParts } from "./consent";
import { foldKeyword, type Match } from "./keywords";

/** A word that may not do what its admin means. */
export type Collision = Shared | { word: string; reason: "talk" };
type Shared = { word: string; reason: "two_kinds" | "two_languages"; why: string };

/** What people answer and ask with one word, in the languages that many use. */
const everyday =
  "yes no ok okay end cancel quit stop help start done thanks hello hi sure info more please continue next back menu agent ja nein ende hilfe abbrechen danke hallo weiter fertig oui non fin aide merci bonjour annuler si sí no fin ayuda gracias hola cancelar sim não fim ajuda obrigado ola はい いいえ 終了 やめる ありがとう نعم لا شكرا مساعدة".split(
    " ",
  );

/** Every word that two kinds or two languages share, or that customers may say in ordinary talk. */
export function findCollisions(consent: Consent): Collision[] {
  const byWord = new Map<string, Match[]>();
  for (const match of listWords(consent)) {
    const folded = foldKeyword(match.keyword, match.language);
    byWord.set(folded, [...(byWord.get(folded) ?? []), match]);
  }
  return [...byWord].flatMap(([folded, matches]) => collisionsOf(folded, matches));
}

function listWords({ languages }: Consent): Match[] {
  return languages.flatMap((spoken) =>
    keywordKinds.flatMap((kind) =>
      spoken[kindParts[kind].keywords].map((keyword) => ({
        ...{ kind, keyword, language: spoken.language },
      })),
    ),
  );
}

function collisionsOf(folded: string, matches: Match[]): Collision[] {
  const [first] = matches;
  if (!first) return [];
  const word = first.keyword;
  const found: Collision[] = [];
  const rival = matches.find((other) => !getOnWith(first, other));
  if (rival && rival.language === first.language) {
    const words = `${kindParts[first.kind].word} and ${kindParts[rival.kind].word}`;
    const why = `It is both ${words}. ${winner(first, rival)} counts.`;
    found.push({ word, reason: "two_kinds", why });
  } else if (rival) {
    const [one, other] = [first, rival].map(
      ({ kind, language }) => `${kindParts[kind].word} in ${languageName(language)}`,
    );
    const why = `It is ${one} and ${other}. The customer's language decides.`;
    found.push({ word, reason: "two_languages", why });
  } else if (matches.some(({ language }) => language !== first.language)) {
    const languages = matches.map(({ language }) => languageName(language));
    const where = listed(languages);
    const why = `It stands in ${where}. The customer's language decides which answer they read.`;
    found.push({ word, reason: "two_languages", why });
  }
  if (matches.some(({ kind }) => isAlwaysHeard(kind)) && everyday.includes(folded)) {
    found.push({ word, reason: "talk" });
  }
  return found;
}

/** Words for opting in are only heard while each is awaited: they never meet, nor stand in a rep's way. */
function getOnWith(one: Match, other: Match): boolean {
  return one.kind === other.kind || !(isAlwaysHeard(one.kind) || isAlwaysHeard(other.kind));
}

function isAlwaysHeard(kind: Match["kind"]): boolean {
  return kind === "opt_out" || kind === "help" || kind === "custom";
}

function winner(...matches: Match[]): string {
  if (matches.some(({ kind }) => kind === "opt_out")) return "Opting out";
  return matches.some(({ kind }) => kind === "help") &&
    matches.every(({ kind }) => isAlwaysHeard(kind))
    ? "Help"
    : "While an opt-in is awaited, opting in";
}
