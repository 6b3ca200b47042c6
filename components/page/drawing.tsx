import type { ReactNode } from "react";

export type DrawingName =
  | "channels"
  | "deployments"
  | "queues"
  | "versions"
  | "origins"
  | "members"
  | "hours"
  | "generic";

/** Line drawings from the arch of the mark; one shape in each is lit. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 120 88"
      width={120}
      height={88}
      fill="none"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="stroke-muted"
    >
      {drawings[name]}
    </svg>
  );
}

const lit = "fill-lamp stroke-none";
const ground = <path d="M8 76.5h104" className="stroke-line" />;

const drawings: Record<DrawingName, ReactNode> = {
  channels: (
    <>
      {ground}
      <path d="M18 76V50a16 16 0 0 1 32 0v26" />
      <path d="M28 76V52a6 6 0 0 1 12 0v24" />
      <path d="M70 76V50a16 16 0 0 1 32 0v26" />
      <path d="M80 76V52a6 6 0 0 1 12 0v24" />
      <path d="M44 76V36a16 16 0 0 1 32 0v40" className="fill-surface" />
      <path d="M54 76V38a6 6 0 0 1 12 0v38z" className={lit} />
      <path d="M54 76V38a6 6 0 0 1 12 0v38" />
    </>
  ),
  deployments: (
    <>
      {ground}
      <rect x="18" y="14" width="84" height="62" rx="6" />
      <path d="M18 28h84M26 21h.01M33 21h.01M40 21h.01" />
      <path d="M28 40h26M28 48h34M28 56h20" className="stroke-line" />
      <path
        d="M74 60v-8a11 11 0 0 1 22 0v9.5a1.5 1.5 0 0 1-1.5 1.5H82l-5.6 4.6A1.5 1.5 0 0 1 74 66z"
        className="fill-surface"
      />
      <path d="M81 63V53a4 4 0 0 1 8 0v10z" className={lit} />
      <path d="M81 63V53a4 4 0 0 1 8 0v10" />
    </>
  ),
  queues: (
    <>
      {ground}
      <path d="M78 76V34a14 14 0 0 1 28 0v42" />
      <path d="M86 76V36a6 6 0 0 1 12 0v40z" className={lit} />
      <path d="M86 76V36a6 6 0 0 1 12 0v40" />
      <path d="M14 68v-6.5a7.5 7.5 0 0 1 15 0V68zM36 68v-6.5a7.5 7.5 0 0 1 15 0V68zM58 68v-6.5a7.5 7.5 0 0 1 15 0V68z" />
      <path d="m17 68-2 4M39 68l-2 4M61 68l-2 4" />
    </>
  ),
  versions: (
    <>
      {ground}
      <path d="M36 68V32a18 18 0 0 1 36 0v36" className="stroke-line" />
      <path d="M42 72V38a18 18 0 0 1 36 0v34" className="fill-surface" />
      <path d="M48 76V44a18 18 0 0 1 36 0v32" className="fill-surface" />
      <path d="M59 76V46a7 7 0 0 1 14 0v30z" className={lit} />
      <path d="M59 76V46a7 7 0 0 1 14 0v30" />
    </>
  ),
  origins: (
    <>
      {ground}
      <path d="M60 76V46M14 76V62M106 76V62" />
      <path d="M14 64h26M14 70h26M80 64h26M80 70h26" className="stroke-line" />
      <path d="M40 76V34a20 20 0 0 1 40 0v42" className="fill-surface" />
      <path d="M49 76V36a11 11 0 0 1 22 0v40z" className={lit} />
      <path d="M49 76V36a11 11 0 0 1 22 0v40" />
      <path d="m55 52 4 4 7-8" />
    </>
  ),
  members: (
    <>
      {ground}
      <circle cx="34" cy="46" r="7" />
      <path d="M20 76v-4a14 14 0 0 1 28 0v4" />
      <circle cx="86" cy="46" r="7" />
      <path d="M72 76v-4a14 14 0 0 1 28 0v4" />
      <path d="M42 76V64a18 18 0 0 1 36 0v12" className="fill-surface" />
      <circle cx="60" cy="33" r="9" className={lit} />
      <circle cx="60" cy="33" r="9" />
    </>
  ),
  hours: (
    <>
      {ground}
      <path d="M26 76V44a34 34 0 0 1 68 0v32" />
      <path d="M52 76V60a8 8 0 0 1 16 0v16z" className={lit} />
      <path d="M52 76V60a8 8 0 0 1 16 0v16" />
      <circle cx="60" cy="34" r="14" className="fill-surface" />
      <path d="M60 26v8l5 4" />
    </>
  ),
  generic: (
    <>
      {ground}
      <path d="M38 76V36a22 22 0 0 1 44 0v40" />
      <path d="M49 76V38a11 11 0 0 1 22 0v38z" className={lit} />
      <path d="M49 76V38a11 11 0 0 1 22 0v38" />
      <path d="M49 76l-14 6M71 76l14 6" className="stroke-line" />
      <path d="M20 76V60M20 60a5 5 0 1 0 0-.01M100 76V60M100 60a5 5 0 1 0 0-.01" />
    </>
  ),
};
