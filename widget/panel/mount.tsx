import { render } from "preact";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import type { PanelFrame } from "../panel-frame";
import { brandingSheet, readBranding } from "./branding";
import { type Chat, createChat } from "./chat";
import { Panel } from "./components/panel";
import css from "./panel.css";
import { localeOf } from "./times";
import type { Transport } from "./transport";
import { speak } from "./wording";

/** Draws the panel into the frame's shadow root; `update` shows another configuration in its place. */
export function mountPanel(frame: PanelFrame, transport: Transport, moreCss = "") {
  const { root, wording } = frame;
  speak(wording);
  const container = document.createElement("div");
  const theme = new CSSStyleSheet();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + moreCss);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, theme, sheet];
  root.append(container);

  const chat: Chat = createChat(frame, transport);
  let branding = readBranding(frame.config.branding);

  function update(config: EmbeddedServiceConfig): void {
    branding = readBranding(config.branding, branding);
    theme.replaceSync(brandingSheet(branding));
    render(
      <Panel
        chat={chat}
        config={config}
        logo={branding.logoImage}
        locale={localeOf(frame.language, wording.language)}
        preset={frame.preChat.visible}
        hours={wording.businessHours}
      />,
      container,
    );
  }
  update(frame.config);

  return {
    chat,
    update,
    destroy(): void {
      chat.destroy();
      render(null, container);
      container.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter(
        (one) => one !== theme && one !== sheet,
      );
    },
  };
}
