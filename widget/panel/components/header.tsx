import { t } from "../wording";
import { Icon } from "./icon";

export function Header({
  title,
  logo,
  onMinimize,
  onStartOver,
  onEnd,
}: {
  title: string;
  logo: string;
  onMinimize: () => void;
  /** Absent unless the customer may begin afresh now. */
  onStartOver: (() => void) | undefined;
  /** Absent while there is nothing to end. */
  onEnd: (() => void) | undefined;
}) {
  return (
    <div class="header" data-part="headerBackground">
      {/* biome-ignore lint/performance/noImgElement: the widget is no part of the Next application */}
      {logo && <img class="logo" src={logo} alt="" />}
      <h2 class="title" data-part="headerForeground">
        {title}
      </h2>
      {onStartOver && (
        <button type="button" class="tool" aria-label={t("start.startNew")} onClick={onStartOver}>
          <Icon name="again" />
        </button>
      )}
      <button type="button" class="tool" aria-label={t("header.minimize")} onClick={onMinimize}>
        <Icon name="minimize" />
      </button>
      {onEnd && (
        <button type="button" class="tool" aria-label={t("header.end")} onClick={onEnd}>
          <Icon name="end" />
        </button>
      )}
    </div>
  );
}
