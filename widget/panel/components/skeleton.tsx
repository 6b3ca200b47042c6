import { t } from "../wording";

/** Stands for the conversation while it is read. */
export function Skeleton() {
  return (
    <div class="conversation skeleton" aria-busy="true">
      <span class="silent">{t("window.loading")}</span>
      <i />
      <i />
      <i class="own" />
      <i />
    </div>
  );
}
