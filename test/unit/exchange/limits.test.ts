import { expect, test } from "vitest";
import { operationRecordSchema } from "../../../shared/domain/operation";
import { toExchangeKeys } from "../../../shared/exchange/exchange-keys";
import { EXCHANGE_LIMITS } from "../../../shared/exchange/limits";

test("the largest operation that can be recorded can also travel", () => {
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
  const operation = operationRecordSchema.parse({
    kind: "operation",
    meta: {
      createdAt: "2022-11-10T00:00:00.000Z",
      createdBy: id(1),
      updatedAt: "2022-11-10T00:00:00.000Z",
      updatedBy: id(1),
      rowVersion: 1,
      originDeviceId: id(2),
      lineage: Array.from({ length: 200 }, (_, n) => ({
        deviceId: id(20_000 + n),
        count: 999_999_999,
      })),
      originOrgId: id(3),
      isDemo: false,
      isPartial: false,
    },
    operation: {
      operationId: id(4),
      name: "ក".repeat(160),
      operationKind: "special_plan",
      periodStart: "2022-08-18",
      periodEnd: "2022-11-10",
      leadOrgId: id(5),
      encounters: Array.from({ length: 5_000 }, (_, n) => ({
        encounterId: id(100 + n),
        nationality: { mv: "known", value: "VN" },
        sex: { mv: "known", value: "other_registered" },
        ageBand: "a15_17",
        outcome: "confirmed_victim",
        involvement: "smuggling",
        arrestDate: { mv: "known", value: "2022-09-01" },
        courtDate: { mv: "known", value: "2022-09-02" },
        screenedBeforeRemoval: { mv: "known", value: "yes" },
        linkedPersonId: id(9_000 + n),
      })),
    },
  });
  const line = JSON.stringify(toExchangeKeys(operation));
  const keys = line.split('":').length - 1;
  expect(new TextEncoder().encode(line).byteLength).toBeLessThan(EXCHANGE_LIMITS.lineBytes);
  expect(keys).toBeLessThan(EXCHANGE_LIMITS.keysPerLine);
});
