import { describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import { serviceSchema, serviceStanding } from "../../../shared/domain/service";
import { service } from "./samples";

function messages(row: object): string[] {
  return (serviceSchema.safeParse(row).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );
}

describe("a service", () => {
  it("that ended says how it went, and ends on or after its first day", () => {
    const ended = { startedOn: "2026-11-10", endedOn: "2026-11-10" };
    expect(messages(service(ended))).toEqual(["outcome required"]);
    expect(messages(service({ ...ended, outcome: known("partly") }))).toEqual([]);
    const backwards = service({ ...ended, endedOn: "2026-11-09", outcome: known("partly") });
    expect(messages(backwards)).toEqual(["endedOn ends_before_start"]);
  });

  it("is never judged to the face of whoever gives it", () => {
    expect(messages(service({ feedback: known("bad") }))).toEqual([]);
    expect(messages(service({ providerOrgId: null, feedback: known("good") }))).toEqual([
      "feedback asked_by_provider",
    ]);
    expect(messages(service({ providerOrgId: null, feedback: { mv: "declined" } }))).toEqual([]);
  });

  it("that is not to be had ends without a beginning", () => {
    const none = service({ endedOn: "2026-11-10", outcome: known("not_available") });
    expect(messages(none)).toEqual([]);
    expect(serviceStanding(none)).toBe("ended");
    expect(serviceStanding(service({ startedOn: "2026-11-10" }))).toBe("running");
    expect(serviceStanding(service())).toBe("planned");
  });
});
