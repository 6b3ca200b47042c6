import { type Refusal, refusal } from "../bootstrap/refusal";

/** Why a page could not read the configuration at `url`: nobody tells it, so it is tried out. */
export async function explainFailure(url: string, foyerUrl: string): Promise<Refusal> {
  const unreadable = `${location.origin} could not read the configuration. Usual cause: `;
  const fix = `Fix: ${foyerUrl}/setup`;
  let violated = false;
  const watch = () => {
    violated = true;
  };
  document.addEventListener("securitypolicyviolation", watch);
  try {
    // A CORS refusal looks like any other failure; without CORS there is an answer.
    await fetch(url, { mode: "no-cors" });
    return refusal(
      "origin_not_allowed",
      `${unreadable}it is not in the CORS Allowlist. ${fix}/cors-allowlist?add=${encodeURIComponent(location.origin)}`,
    );
  } catch {
    // The violation is reported in a task of its own, after the rejection.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return violated
      ? refusal(
          "blocked_by_csp",
          `${unreadable}its Content-Security-Policy. Fix: allow ${foyerUrl} in connect-src and script-src`,
        )
      : refusal("config_unreachable", `${unreadable}nothing answers at ${foyerUrl}. ${fix}`);
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}
