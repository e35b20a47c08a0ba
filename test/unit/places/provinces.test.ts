import { expect, it } from "vitest";
import { PROVINCES, provinceOf } from "../../../shared/domain/places/provinces";

it("has 25 units with codes 01 to 25 as text", () => {
  expect(PROVINCES.map((province) => province.code)).toEqual(
    Array.from({ length: 25 }, (_, index) => String(index + 1).padStart(2, "0")),
  );
});

it("names every unit once in each script, without invisible characters", () => {
  expect(new Set(PROVINCES.map((province) => province.nameKm)).size).toBe(25);
  expect(new Set(PROVINCES.map((province) => province.nameLatin)).size).toBe(25);
  for (const { nameKm } of PROVINCES) expect(nameKm).toMatch(/^[\u1780-\u17dd]+$/);
});

it("finds the province of a deeper area code and none for a lost leading zero", () => {
  expect(provinceOf("0110")?.nameLatin).toBe("Banteay Meanchey");
  expect(provinceOf("99")).toBeNull();
  expect(provinceOf("1")).toBeNull();
});
