import { expect, it } from "vitest";
import { dayText, durationText } from "./time-text";

const minute = 60_000;
const hour = 60 * minute;
const now = new Date(2026, 10, 22, 0, 30).getTime();

it.each([
  { milliseconds: -5000, text: "0:00" },
  { milliseconds: 42_900, text: "0:42" },
  { milliseconds: 12 * minute + 5000, text: "12:05" },
  { milliseconds: hour + 5 * minute, text: "1 h 05 min" },
  { milliseconds: 50 * hour, text: "2 d" },
])("$milliseconds ms reads $text", ({ milliseconds, text }) => {
  expect(durationText(milliseconds)).toBe(text);
});

it.each([
  { ago: 0, text: "Today" },
  { ago: hour, text: "Yesterday" },
  { ago: 25 * hour, text: "Friday, November 20" },
])("$ago ms before midnight's half hour is $text", ({ ago, text }) => {
  expect(dayText(now - ago, now)).toBe(text);
});
