import { t } from "../wording";

/** Says what went wrong with starting or loading, and offers to try again. */
export function Failure({ text, onTryAgain }: { text: string; onTryAgain: () => void }) {
  return (
    <div class="failure" role="alert">
      <p>{text}</p>
      <button type="button" class="secondary" onClick={onTryAgain}>
        {t("window.tryAgain")}
      </button>
    </div>
  );
}
