import { classNames } from "@/components/ui/class-names";
import type { Operation } from "../operation";

const tones: Record<Operation["method"], string> = {
  GET: "text-success-text",
  POST: "text-accent-text",
  DELETE: "text-danger-text",
};

export function Method({ children: method }: { children: Operation["method"] }) {
  return (
    <span className={classNames("font-mono text-caption font-semibold", tones[method])}>
      {method}
    </span>
  );
}
