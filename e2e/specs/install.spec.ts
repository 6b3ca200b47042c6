import { build } from "esbuild";
import { foyer, site } from "../addresses";
import { expect, test } from "../fixtures";

test("Check my site waits for the page, and says where it was seen", async ({
  setup,
  customer,
}) => {
  await setup.openDeployment("Sample Web", "Install");
  await setup.button("Check my site").click();
  await expect(
    setup.page.getByText("Open your page in another tab. Waiting for it…"),
  ).toBeVisible();
  await customer.visit();
  await expect(setup.page.getByText(`Seen on ${site}, version 1`)).toBeVisible();
});

test("the test page shows what is live", async ({ setup, customer }) => {
  await setup.openDeployment("Sample Web", "Install");
  const opened = setup.page.waitForEvent("popup");
  await setup.page.getByRole("link", { name: "Open test page", exact: true }).click();
  const address = (await opened).url();
  expect(address.startsWith(foyer)).toBe(true);
  await expect(
    (await opened).getByRole("button", { name: "Open chat", exact: true }),
  ).toBeVisible();
  // It is for the team: a stranger is asked to sign in.
  await customer.page.goto(address);
  await expect(customer.page).toHaveURL(/\/sign-in/);
});

test("the snippet with a nonce needs no more than the directives beside it", async ({
  setup,
  customer,
  request,
}) => {
  const { page } = setup;
  await setup.openDeployment("Sample Web", "Install");
  await page.getByRole("textbox", { name: "Nonce", exact: true }).fill("bm9uY2U");
  const code = (region: string) =>
    page.getByRole("region", { name: region, exact: true }).locator("code");
  await expect(code("Content-Security-Policy")).toContainText("'nonce-bm9uY2U'");
  const snippet = await code("Code snippet").textContent();
  const directives = (await code("Content-Security-Policy").textContent())?.replaceAll("\n", " ");
  const policy = `default-src 'none'; ${directives}trusted-types 'none'; require-trusted-types-for 'script'`;
  await request.put(`${site}/pasted/strict`, {
    headers: { "Content-Security-Policy": policy },
    data: `<!doctype html><html lang="en"><head><title>Bank</title></head><body><h1>Bank</h1>\n${snippet}</body></html>`,
  });
  await customer.page.goto(`${site}/pasted/strict`);
  await customer.start({ "First name": "Nonny", Email: "nonny@example.com" });
  await customer.send("Hello, bank");
  await expect(customer.log).toContainText("Sent");
  expect(customer.said.filter((line) => /Content Security Policy|TrustedHTML/i.test(line))).toEqual(
    [],
  );
});

test("what a tag manager inserts late, and a React app mounts twice, shows the chat", async ({
  setup,
  customer,
  request,
}) => {
  const { page } = setup;
  await setup.openDeployment("Sample Web", "Install");
  const codeOf = async (recipe: string) => {
    await page.getByRole("radio", { name: recipe, exact: true }).check();
    const code = page.getByRole("region", { name: "Code snippet", exact: true }).locator("code");
    await expect(code).toContainText(recipe === "React" ? "useEffect" : "createElement");
    return (await code.textContent()) ?? "";
  };
  const paste = (path: string, script: string) =>
    request.put(`${site}/pasted/${path}`, {
      data: `<!doctype html><html lang="en"><head><title>Shop</title></head><body><h1>Shop</h1><div id="root"></div><script>${script}</script></body></html>`,
    });
  const open = customer.page.getByRole("button", { name: "Open chat", exact: true });

  const tag = JSON.stringify(await codeOf("Tag manager")).replaceAll("<", "\\u003c");
  await paste(
    "tag-manager",
    `addEventListener("load", () => setTimeout(() => {
      const tag = document.createElement("div");
      tag.innerHTML = ${tag};
      const script = document.createElement("script");
      script.text = tag.querySelector("script").text;
      document.body.append(script);
    }));`,
  );
  await customer.page.goto(`${site}/pasted/tag-manager`);
  await expect(open).toBeVisible();

  const { outputFiles } = await build({
    stdin: {
      contents: `${await codeOf("React")}
        import { createElement, StrictMode } from "react";
        import { createRoot } from "react-dom/client";
        const root = createRoot(document.getElementById("root"));
        root.render(createElement(StrictMode, null, createElement(Chat)));
        window.leave = () => root.unmount();`,
      loader: "jsx",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    define: { "process.env.NODE_ENV": '"development"' },
  });
  await paste("react", outputFiles[0]?.text.replaceAll("</script", "<\\/script") ?? "");
  await customer.page.goto(`${site}/pasted/react`);
  await expect(open).toBeVisible();
  await customer.page.evaluate("leave()");
  await expect(open).toHaveCount(0);
});
