import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input autoComplete="off" {...props} className={classNames("control h-8", className)} />;
}
