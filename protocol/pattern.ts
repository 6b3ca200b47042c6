import { longestPattern } from "./pre-chat";

/**
 * A pattern for whole answers: a safe part of what JavaScript's patterns can say. It runs as a set
 * of states, one step per character, so that no pattern and no answer can make it slow.
 */
export type Pattern = { matches: (text: string) => boolean };

/** What is wrong with a pattern, in words for who wrote it. */
export class PatternError extends Error {}

type Test = (character: string) => boolean;
type State = { test?: Test; next: number[] };
/** Where a piece begins, and the states whose `next` waits for what follows it. */
type Piece = { start: number; ends: number[] };

const mostStates = 2000;
const mostRepeats = 100;

/** Throws a `PatternError` that says what to change. */
export function compilePattern(source: string): Pattern {
  if (source.length > longestPattern) {
    throw new PatternError(`Use at most ${longestPattern} characters`);
  }
  const states: State[] = [];
  const signs = [...source.replace(/^\^/, "").replace(/(^|[^\\])((?:\\\\)*)\$$/, "$1$2")];
  let at = 0;

  const whole = alternatives();
  if (at < signs.length) throw new PatternError("A ) has no ( before it");
  const accepted = add({ next: [] });
  connect(whole.ends, accepted);

  function alternatives(): Piece {
    const pieces = [sequence()];
    while (signs[at] === "|") {
      at++;
      pieces.push(sequence());
    }
    const [only] = pieces;
    if (pieces.length === 1 && only) return only;
    const start = add({ next: pieces.map((piece) => piece.start) });
    return { start, ends: pieces.flatMap(({ ends }) => ends) };
  }

  function sequence(): Piece {
    const start = add({ next: [] });
    let ends = [start];
    while (at < signs.length && signs[at] !== "|" && signs[at] !== ")") {
      const piece = repeated();
      connect(ends, piece.start);
      ends = piece.ends;
    }
    return { start, ends };
  }

  function repeated(): Piece {
    const from = at;
    let piece = single();
    const [least, most] = howOften();
    if (least === 1 && most === 1) return piece;
    const after = at;
    const again = (): Piece => {
      at = from;
      const copy = single();
      at = after;
      return copy;
    };
    const start = add({ next: [] });
    let ends = [start];
    for (let count = 0; count < least; count++) {
      if (count > 0) piece = again();
      connect(ends, piece.start);
      ends = piece.ends;
    }
    if (most === Number.POSITIVE_INFINITY) {
      if (least === 0) connect(ends, piece.start);
      connect(piece.ends, piece.start);
      return { start, ends: [...new Set([...ends, ...piece.ends])] };
    }
    const skips: number[] = [];
    for (let count = least; count < most; count++) {
      if (count > 0) piece = again();
      skips.push(...ends);
      connect(ends, piece.start);
      ends = piece.ends;
    }
    return { start, ends: [...ends, ...skips] };
  }

  function howOften(): [number, number] {
    const sign = signs[at];
    let often: [number, number] = [1, 1];
    if (sign === "*") often = [0, Number.POSITIVE_INFINITY];
    else if (sign === "+") often = [1, Number.POSITIVE_INFINITY];
    else if (sign === "?") often = [0, 1];
    else if (sign === "{") {
      const said = /^\{(\d{1,3})(?:(,)(\d{1,3})?)?\}/.exec(signs.slice(at, at + 12).join(""));
      if (!said) throw new PatternError("Write a count such as {3} or {2,5}, or \\{ for the sign");
      const [all, least = "", comma, most] = said;
      const from = Number(least);
      often = [from, most ? Number(most) : comma ? Number.POSITIVE_INFINITY : from];
      if (from > often[1]) throw new PatternError("A count runs from the smaller to the larger");
      if (from > mostRepeats || (often[1] !== Number.POSITIVE_INFINITY && often[1] > mostRepeats)) {
        throw new PatternError(`Repeat at most ${mostRepeats} times`);
      }
      at += all.length - 1;
    } else return often;
    at++;
    if (signs[at] === "?")
      throw new PatternError("Leave out the ? after a count: it changes nothing");
    if (/^[*+{]$/.test(signs[at] ?? "")) throw new PatternError("Write one count, not two");
    return often;
  }

  function single(): Piece {
    const sign = signs[at++];
    if (sign === "(") return group();
    if (sign === "[") return one(characterClass());
    if (sign === ".") return one((character) => character !== "\n");
    if (sign === "\\") return one(escaped());
    if (sign === undefined || /^[*+?{]$/.test(sign)) {
      throw new PatternError(
        `Nothing stands before ${sign ?? "the end"}. Write \\${sign} for the sign`,
      );
    }
    if (sign === "^" || sign === "$") {
      throw new PatternError("The whole answer is compared: leave out ^ and $, or write \\$");
    }
    return one((character) => character === sign);
  }

  function group(): Piece {
    if (signs[at] === "?") {
      if (signs[at + 1] !== ":") {
        throw new PatternError(
          "Groups that look ahead or behind, or have a name, are not known here",
        );
      }
      at += 2;
    }
    const piece = alternatives();
    if (signs[at] !== ")") throw new PatternError("A ( has no ) after it");
    at++;
    return piece;
  }

  function characterClass(): Test {
    const negated = signs[at] === "^";
    if (negated) at++;
    const tests: Test[] = [];
    for (let first = true; first || signs[at] !== "]"; first = false) {
      if (at >= signs.length) throw new PatternError("A [ has no ] after it");
      if (first && signs[at] === "]") throw new PatternError("[] holds no character");
      tests.push(range());
    }
    at++;
    return (character) => tests.some((test) => test(character)) !== negated;
  }

  function range(): Test {
    const sign = signs[at++] ?? "";
    if (sign === "\\" && /^[dDwWsS]$/.test(signs[at] ?? "")) return escaped();
    const from = sign === "\\" ? literal() : sign;
    if (signs[at] !== "-" || signs[at + 1] === "]" || at + 1 >= signs.length) {
      return (character) => character === from;
    }
    at++;
    const last = signs[at++] ?? "";
    const to = last === "\\" ? literal() : last;
    const [low, high] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
    if (low > high) throw new PatternError(`${from}-${to} runs from the larger to the smaller`);
    return (character) => {
      const point = character.codePointAt(0) ?? 0;
      return low <= point && point <= high;
    };
  }

  function escaped(): Test {
    const kinds: Record<string, RegExp> = { d: /\d/, w: /\w/, s: /\s/ };
    const letter = signs[at] ?? "";
    const kind = kinds[letter.toLowerCase()];
    if (kind) {
      at++;
      const wanted = letter === letter.toLowerCase();
      return (character) => kind.test(character) === wanted;
    }
    const character = literal();
    return (other) => other === character;
  }

  function literal(): string {
    const sign = signs[at++];
    if (sign === undefined) throw new PatternError("Something must follow the last \\");
    if (sign === "n") return "\n";
    if (sign === "t") return "\t";
    if (/[A-Za-z0-9]/.test(sign)) throw new PatternError(`\\${sign} is not known here`);
    return sign;
  }

  function one(test: Test): Piece {
    const start = add({ test, next: [] });
    return { start, ends: [start] };
  }

  function add(state: State): number {
    if (states.length >= mostStates)
      throw new PatternError("Repeat less: the pattern is too large");
    return states.push(state) - 1;
  }

  function connect(ends: readonly number[], to: number): void {
    for (const end of ends) states[end]?.next.push(to);
  }

  /** All states that are reached without a character. */
  function reach(from: readonly number[]): Set<number> {
    const reached = new Set<number>();
    const open = [...from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      const state = states[id];
      if (state && !state.test) open.push(...state.next);
    }
    return reached;
  }

  return {
    matches(text) {
      let current = reach([whole.start]);
      for (const character of text) {
        const stepped = [...current].flatMap((id) => {
          const state = states[id];
          return state?.test?.(character) ? state.next : [];
        });
        if (stepped.length === 0) return false;
        current = reach(stepped);
      }
      return current.has(accepted);
    },
  };
}
