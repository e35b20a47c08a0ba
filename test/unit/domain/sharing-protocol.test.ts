import { describe, expect, it } from "vitest";
import { fingerprintDigits } from "../../../shared/domain/fingerprint-digits";
import { protocolDaysLeft, protocolStanding } from "../../../shared/domain/sharing-protocol";

const HELD = { ispSignedOn: "2026-01-10", ispExpiresOn: "2026-12-31" };

describe("a sharing protocol", () => {
  it("holds from the day it is signed to the end of its last day", () => {
    expect(protocolStanding(HELD, "2026-01-09")).toBe("protocol_missing");
    expect(protocolStanding(HELD, "2026-01-10")).toBe("holds");
    expect(protocolStanding(HELD, "2026-12-31")).toBe("holds");
    expect(protocolStanding(HELD, "2027-01-01")).toBe("protocol_expired");
    expect(protocolStanding({ ...HELD, ispSignedOn: null }, "2026-06-01")).toBe("protocol_missing");
    expect(protocolStanding({ ...HELD, ispExpiresOn: null }, "2099-06-01")).toBe("holds");
  });

  it("is spoken of in its last thirty days, and not once it is over", () => {
    expect(protocolDaysLeft(HELD, "2026-11-30")).toBeNull();
    expect(protocolDaysLeft(HELD, "2026-12-01")).toBe(30);
    expect(protocolDaysLeft(HELD, "2026-12-31")).toBe(0);
    expect(protocolDaysLeft(HELD, "2027-01-01")).toBeNull();
    expect(protocolDaysLeft({ ...HELD, ispExpiresOn: null }, "2026-12-31")).toBeNull();
  });
});

it("a fingerprint in figures is the same number, five figures for each group", () => {
  expect(fingerprintDigits("7F2A 09C4 0000 FFFF")).toEqual(["32554", "02500", "00000", "65535"]);
});
