import { expect, it } from "vitest";
import { eventId, resumePoint } from "./event-id";

it.each([
  { epoch: 0, seq: 7, id: "7" },
  { epoch: 1, seq: 0, id: "1000000000000" },
  { epoch: 12, seq: 345, id: "12000000000345" },
])("entry $seq of epoch $epoch is event $id", ({ epoch, seq, id }) => {
  expect(eventId(epoch, seq)).toBe(id);
  expect(resumePoint(id, { epoch, head: 1000 })).toEqual({ after: seq, resync: false });
});

it.each([
  { claimed: "7", why: "an older epoch" },
  { claimed: "2000000000007", why: "a later epoch" },
  { claimed: "1000000000011", why: "the future" },
  { claimed: "999999999999", why: "just before this epoch" },
  { claimed: "", why: "nothing" },
  { claimed: "0x10", why: "another notation" },
  { claimed: "１", why: "other digits" },
])("an id of $why leads to one RESYNC at the head", ({ claimed }) => {
  expect(resumePoint(claimed, { epoch: 1, head: 10 })).toEqual({ after: 10, resync: true });
});
