import { expect, test } from "vitest";
import { compileDeployment } from "@/features/deployments/compile";
import { savePreChat } from "@/features/deployments/mutations";
import { getDraft } from "@/features/deployments/queries";
import { aDeployment, aField, aPreChat } from "@/features/deployments/testing";
import type { Actor } from "@/features/members/actor";
import { anOrganization } from "@/features/members/testing";
import { createParameter } from "@/features/parameters/mutations";
import { createChoiceList, deleteChoiceList, editChoiceList } from "./mutations";
import { listChoiceLists } from "./queries";

const topics = {
  ...{ label: "Topics", developerName: "Topics" },
  ...{ choices: ["Orders", "Billing"], defaultChoice: "Billing" },
};

/** A draft whose one question offers the list. */
async function anOfferOf(admin: Actor, choiceListId: string) {
  const draft = await aDeployment(admin);
  const { id } = await createParameter(admin, draft.channel.id, {
    ...{ label: "Topic", developerName: "Topic", channelVariableName: "Topic" },
    ...{ dataType: "choice", maximumLength: 255, choiceListId },
  });
  const field = { ...aField, source: id, label: "Topic", fieldType: "ChoiceList" as const };
  return savePreChat(admin, draft, aPreChat({ visible: [{ ...field, choiceListId }] }));
}

test("what is edited in a list reaches the drafts of every field that offers it", async () => {
  const { admin } = await anOrganization();
  const list = await createChoiceList(admin, topics);
  const { id } = await anOfferOf(admin, list.id);
  await editChoiceList(admin, {
    ...topics,
    ...list,
    choices: ["Orders", "Returns"],
    defaultChoice: "",
  });
  const { choiceListConfig } = compileDeployment(await getDraft(admin, id));
  expect(choiceListConfig.choiceList).toMatchObject([
    {
      choiceListId: list.id,
      choiceListValues: [{ choiceListValueName: "Orders" }, { choiceListValueName: "Returns" }],
    },
  ]);
});

test("a list's default choice is chosen at first", async () => {
  const { admin } = await anOrganization();
  const list = await createChoiceList(admin, topics);
  const { choiceListConfig } = compileDeployment(await anOfferOf(admin, list.id));
  const chosen = choiceListConfig.choiceList[0]?.choiceListValues.filter(
    ({ isDefaultValue }) => isDefaultValue,
  );
  expect(chosen).toMatchObject([{ choiceListValueName: "Billing" }]);
});

test("a list that something offers stays, and says what", async () => {
  const { admin } = await anOrganization();
  const list = await createChoiceList(admin, topics);
  await anOfferOf(admin, list.id);
  await expect(deleteChoiceList(admin, list.id)).rejects.toMatchObject({
    code: "conflict",
    message: "Topics cannot be deleted: “Topic” of Shop offers it. Choose another list there.",
  });
});

test("a deleted list is gone, and its name is free", async () => {
  const { admin } = await anOrganization();
  const list = await createChoiceList(admin, topics);
  await deleteChoiceList(admin, list.id);
  expect(await listChoiceLists(admin)).toEqual([]);
  await expect(createChoiceList(admin, topics)).resolves.toMatchObject({ label: "Topics" });
});
