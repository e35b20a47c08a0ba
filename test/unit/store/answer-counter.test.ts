import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { randomUuid } from "../../../shared/crypto";
import { NO_ANSWERS } from "../../../shared/report/answer-counts";
import { caseOf, must, openHouse } from "./builders";
import { openAs } from "./tickets";

test("counts the accepted files that this person may see, and no other", async () => {
  const house = await openHouse();
  const hidden = caseOf({ sex: "male" });
  const onlyTheirs = { accessLevel: "restricted" as const, accessUserIds: [randomUuid()] };
  const files = [
    caseOf({ sex: "female" }),
    caseOf(),
    caseOf({ status: "draft", sex: "female" }),
    { ...hidden, caseFile: { ...hidden.caseFile, ...onlyTheirs } },
  ];
  for (const file of files) must(await house.core.saveCase(file, 0));
  const { core } = await openAs(house, "case_worker");
  const { files: counted, fields } = await core.fileAnswers();
  expect(counted).toBe(2);
  const sex = fields.find(({ path }) => path === "person.sex");
  expect(sex?.counts).toEqual({ ...NO_ANSWERS, known: 1, unknown: 1 });
});

test("tells nothing to whoever may read no file", async () => {
  const { core } = await openAs(await openHouse(), "auditor");
  await expect(core.fileAnswers()).rejects.toMatchObject({ code: "not_allowed" });
});
