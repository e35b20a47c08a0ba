import { expect, test } from "vitest";
import { keysStanding } from "../../../renderer/features/organisations/keys-standing";
import {
  inOrder,
  nameIn,
  otherNameIn,
} from "../../../renderer/features/organisations/organisation-order";
import { organisationSummary } from "../batches/builders";

test("our own house stands first, then the alphabet of the screen", () => {
  const own = organisationSummary({ orgId: "own", nameEn: "Zinnia House", isOwn: true });
  const b = organisationSummary({ orgId: "b", nameEn: "Bridge" });
  const a = organisationSummary({ orgId: "a", nameEn: "anchor" });
  expect(inOrder([b, own, a], "en").map(({ orgId }) => orgId)).toEqual(["own", "a", "b"]);
});

test("a name is never empty, and the other script is not the same name twice", () => {
  const onlyKhmer = organisationSummary({ nameEn: "" });
  expect(nameIn(onlyKhmer, "en")).toBe("ការិយាល័យកណ្តាល");
  expect(otherNameIn(onlyKhmer, "en")).toBe("");
  expect(otherNameIn(organisationSummary({}), "km")).toBe("Head office");
});

test("keys that nobody compared do not look confirmed", () => {
  expect(keysStanding(organisationSummary({ mayReceiveFiles: false }))).toBe("to_compare");
  expect(keysStanding(organisationSummary({ hasKeys: false, mayReceiveFiles: false }))).toBe(
    "none",
  );
  const revoked = { mayReceiveFiles: false, keysRevokedOn: "2026-11-01" };
  expect(keysStanding(organisationSummary(revoked))).toBe("revoked");
  expect(keysStanding(organisationSummary({}))).toBe("confirmed");
  expect(keysStanding(organisationSummary({ isOwn: true, mayReceiveFiles: false }))).toBe("own");
});
