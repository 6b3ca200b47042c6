import { type Tag, tags } from "../operation";
import { operations } from "../operations";
import { rateLimitsTitle } from "../rate-limits";

const link =
  "block rounded-md px-2 py-1 text-ui text-muted transition-colors hover:bg-hover hover:text-ink coarse:py-2.5";

export function Contents() {
  return (
    <div className="space-y-5">
      <a href="#guide" className={`${link} font-medium text-ink`}>
        Five calls
      </a>
      <a href="#rate-limits" className={`${link} font-medium text-ink`}>
        {rateLimitsTitle}
      </a>
      {tagsInUse.map((tag) => (
        <div key={tag}>
          <p className="px-2 pb-1 text-caption font-medium text-faint">{tag}</p>
          <ul>
            {operations
              .filter((operation) => operation.tag === tag)
              .map(({ id, summary }) => (
                <li key={id}>
                  <a href={`#${id}`} className={link}>
                    {summary}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <a href="#schemas" className={`${link} font-medium text-ink`}>
        Schemas
      </a>
    </div>
  );
}

export const tagsInUse = Object.keys(tags).filter((tag): tag is Tag =>
  operations.some((operation) => operation.tag === tag),
);
