import { expect, test } from "../fixtures";
import { people } from "../people";

test("of two reps who accept, one gets the chat and the other is told who", async ({
  customer,
  ray,
  rita,
}) => {
  await ray.open();
  await rita.open();
  await customer.visit();
  await customer.start({ "First name": "Tessa", Email: "tessa@example.com" });
  await customer.send("Anyone there?");
  await expect(ray.waitingChat("Tessa")).toBeVisible();
  await expect(rita.waitingChat("Tessa")).toBeVisible();

  // Rita presses first, but her request is slower than Ray's.
  let arrive = () => {};
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await rita.page.route("**/acceptance", async (route) => {
    await late;
    await route.continue();
  });
  await rita.accept("Tessa");
  await ray.accept("Tessa");
  await expect(ray.saying("Anyone there?")).toBeVisible();
  arrive();

  await expect(rita.page.getByText(`${people.ray.name} accepted this chat`)).toBeVisible();
  await expect(rita.waitingChat("Tessa")).toHaveCount(0);
  await expect(rita.mine.getByRole("button", { name: /^Tessa/ })).toHaveCount(0);
  await expect(ray.mine.getByRole("button", { name: /^Tessa/ })).toHaveCount(1);
});
