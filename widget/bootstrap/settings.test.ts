import { expect, it } from "vitest";
import { languageOf, parsePosition } from "./settings";

it.each([
  { position: "25px, 30px", bottom: "25px", right: "30px" },
  { position: "20rem,10em", bottom: "20rem", right: "10em" },
  { position: " 5vh , 0px ", bottom: "5vh", right: "0px" },
  { position: "1.5rem", bottom: "1.5rem", right: "30px" },
  { position: "left, 12px", bottom: "25px", right: "12px" },
  { position: "1px;color:red, 2px}", bottom: "25px", right: "30px" },
  { position: undefined, bottom: "25px", right: "30px" },
])("$position is $bottom from the bottom and $right from the right", (row) => {
  expect(parsePosition(row.position)).toEqual([row.bottom, row.right]);
});

it.each([
  { given: ["de", "fr", "en-US"], language: "de" },
  { given: ["", "fr-CA", "en-US"], language: "fr-CA" },
  { given: [undefined, "", "en-US"], language: "en-US" },
  { given: ["German", "pt_BR", "en"], language: "pt_BR" },
  { given: ["", "", ""], language: "" },
])("of $given the chat asks for $language", ({ given, language }) => {
  expect(languageOf(...given)).toBe(language);
});
