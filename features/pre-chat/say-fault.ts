import type { Fault } from "@/protocol/pre-chat-rules";

const words = {
  required: "is required",
  choice: "is required",
  check: "is required",
  email: "is not an email address",
  number: "is not a number",
  phone: "is not a phone number",
  date: "is not a date such as 2026-11-22",
  moment: "is not a date and time with its offset, such as 2026-11-22T10:00:00Z",
  boolean: "must be true or false",
  unknownChoice: "is none of the choices",
} as const;

/** What is wrong with a value, after its name: "Order_Number is not a number". */
export function sayFault(fault: Fault): string {
  switch (fault.code) {
    case "tooLong":
      return `has more than ${fault.limit} characters`;
    case "tooShort":
      return `has fewer than ${fault.limit} characters`;
    case "tooSmall":
      return `is less than ${fault.limit}`;
    case "tooLarge":
      return `is more than ${fault.limit}`;
    case "tooEarly":
      return `is before ${fault.limit}`;
    case "tooLate":
      return `is after ${fault.limit}`;
    case "pattern":
      return fault.message ? `does not fit: ${fault.message}` : "does not fit its pattern";
    default:
      return words[fault.code];
  }
}
