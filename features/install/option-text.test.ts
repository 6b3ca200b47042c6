import { expect, it } from "vitest";
import { isButtonPosition, isLanguage } from "./option-text";

it.each([
  ["en", true],
  ["en_US", true],
  ["pt-BR", true],
  ["zh_Hans_CN", true],
  ["", true],
  ["english", false],
  ["en_US'", false],
])("%s is a language: %s", (text, is) => {
  expect(isLanguage(text)).toBe(is);
});

it.each([
  ["25px, 30px", true],
  ["20rem,10em", true],
  ["5%, 1.5vw", true],
  ["25px", false],
  ["25, 30", false],
  ["25px, 30px, 1px", false],
  ["calc(1px), 2px", false],
])("%s is a position: %s", (text, is) => {
  expect(isButtonPosition(text)).toBe(is);
});
