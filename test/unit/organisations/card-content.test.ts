import { expect, test } from "vitest";
import { contentWithCard } from "../../../renderer/features/organisations/card-content";
import { CARD, organisation } from "./builders";

test("new keys are never confirmed by the old comparison", () => {
  const { keys } = contentWithCard(CARD, organisation({}));
  expect(keys).toEqual({
    ageRecipient: "age1new",
    signingPublic: "new",
    fingerprintCheckedBy: [],
    fingerprintCheckedOn: null,
  });
});

test("a card cannot rename an office that we know, nor change its kind or secrecy", () => {
  const content = contentWithCard(CARD, organisation({}));
  expect(content).toMatchObject({
    nameEn: "Head office",
    orgType: "ngo_service",
    siteSecret: true,
  });
  expect(content).not.toHaveProperty("meta");
});

test("an unknown office takes its names from the card, and a shelter is secret from the start", () => {
  const content = contentWithCard({ ...CARD, orgType: "ngo_shelter", standing: "new" }, null);
  expect(content).toMatchObject({ nameEn: "Another name", siteSecret: true, isOwn: false });
});
