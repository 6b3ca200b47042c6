import { expect, it, test } from "vitest";
import { compilePattern, PatternError } from "./pattern";

it.each<[pattern: string, fits: string[], not: string[]]>([
  ["A-\\d{4}", ["A-1234"], ["A-123", "A-12345", " A-1234", "a-1234"]],
  ["^A-\\d+$", ["A-1"], ["A-"]],
  ["(?:cat|dog)s?", ["cat", "dogs"], ["cats and dogs", ""]],
  ["[A-Z][a-z]*", ["A", "Abc"], ["abc", "ABC"]],
  ["[^\\s@]+@[^\\s@]+", ["a@b"], ["a b@c", "@"]],
  ["\\d{2,3}", ["12", "123"], ["1", "1234"]],
  ["a{2,}", ["aa", "aaaa"], ["a"]],
  ["a{0}b", ["b"], ["ab"]],
  ["(ab?)*", ["", "a", "ab", "aab"], ["b"]],
  ["\\.\\$\\\\", [".$\\"], ["x$\\"]],
  ["a|", ["a", ""], ["b"]],
  ["[\\w.-]+", ["a-b.c_1"], ["a b"]],
  [".", ["😀", "x"], ["", "\n"]],
  ["", [""], ["x"]],
])("%s", (pattern, fits, not) => {
  const { matches } = compilePattern(pattern);
  expect(fits.filter((text) => !matches(text))).toEqual([]);
  expect(not.filter(matches)).toEqual([]);
});

it.each([
  "(",
  ")",
  "[",
  "a{3,2}",
  "a**",
  "a*?",
  "*",
  "(?=a)",
  "(?<n>a)",
  "\\1",
  "a{x}",
  "\\",
  "a^b",
  "[]",
  "[z-a]",
  "(((a{99}){99}){99})",
  "x".repeat(201),
])("%s is refused in words", (pattern) => {
  expect(() => compilePattern(pattern)).toThrow(PatternError);
});

test("what JavaScript's own patterns say, these say too", () => {
  const pieces = ["a", "b", "[ab]", "(a|b)", "(?:ab)", "a?", "b*", "(ab)+", ".", "\\d", "a{1,2}"];
  const texts = ["", "a", "b", "ab", "ba", "aab", "abab", "1", "a1b", "bbb", "abba"];
  for (const one of pieces) {
    for (const other of pieces) {
      for (const source of [`${one}${other}`, `${one}|${other}`, `(?:${one}${other})*`]) {
        const native = new RegExp(`^(?:${source})$`);
        const ours = compilePattern(source);
        expect(texts.map(ours.matches), source).toEqual(texts.map((text) => native.test(text)));
      }
    }
  }
});

test("no pattern makes an answer slow", () => {
  const began = performance.now();
  for (const evil of ["(a+)+b", "(a|aa)+b", "(a*)*b", "a*a*a*a*a*a*b", "(.*a){20}", "([a-z]+)*1"]) {
    compilePattern(evil).matches("a".repeat(255));
  }
  expect(performance.now() - began).toBeLessThan(2000);
});
