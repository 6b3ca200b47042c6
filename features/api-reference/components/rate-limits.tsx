import { rateLimitRows, rateLimitsAbout, rateLimitsTitle } from "../rate-limits";
import { RichText } from "./rich-text";

export function RateLimits() {
  return (
    <section aria-labelledby="rate-limits" className="border-t border-line py-10">
      <h2 id="rate-limits" className="text-title">
        {rateLimitsTitle}
      </h2>
      <p className="mt-2 mb-4 max-w-[68ch] text-muted">
        <RichText>{rateLimitsAbout}</RichText>
      </p>
      <table className="w-full max-w-210 text-left text-ui">
        <thead className="text-caption text-muted">
          <tr className="border-b border-line">
            <th className="py-2 pr-4 font-medium">Calls</th>
            <th className="py-2 pr-4 font-medium">Of one</th>
            <th className="py-2 font-medium">At the most</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line align-top">
          {rateLimitRows.map(({ what, per, calls }) => (
            <tr key={what}>
              <td className="py-2 pr-4">{what}</td>
              <td className="py-2 pr-4 text-muted">{per}</td>
              <td className="py-2 whitespace-nowrap tabular-nums">{calls}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
