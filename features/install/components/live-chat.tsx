"use client";

import { useEffect } from "react";

type Bootstrap = {
  settings: Record<string, unknown>;
  init: (
    organizationId: string,
    deploymentName: string,
    siteUrl: string,
    addresses: { scrt2URL: string },
  ) => unknown;
  utilAPI: { removeAllComponents: () => Promise<unknown> };
};

declare global {
  interface Window {
    embeddedservice_bootstrap?: Bootstrap;
  }
}

/** Loads the very bootstrap that websites load. An element that a trusted script makes is trusted too. */
export function LiveChat({
  organizationId,
  deploymentName,
  siteUrl,
  foyerUrl,
}: {
  organizationId: string;
  deploymentName: string;
  siteUrl: string;
  foyerUrl: string;
}) {
  useEffect(() => {
    let left = false;
    const script = document.createElement("script");
    script.src = `${siteUrl}/assets/js/bootstrap.min.js`;
    script.onload = () => {
      const bootstrap = window.embeddedservice_bootstrap;
      if (!bootstrap || left) return;
      bootstrap.settings.language = "en_US";
      bootstrap.init(organizationId, deploymentName, siteUrl, { scrt2URL: foyerUrl });
    };
    document.head.append(script);
    return () => {
      left = true;
      script.remove();
      void window.embeddedservice_bootstrap?.utilAPI.removeAllComponents();
    };
  }, [organizationId, deploymentName, siteUrl, foyerUrl]);

  return null;
}
