import type { DemoIds } from "../../../shared/demo/demo-ids";

/** Fixed ids of the two practice houses. */
export const demoIds: DemoIds = {
  shelter: {
    orgId: "5c1f2a1e-0000-4000-8000-000000000001",
    userId: "5c1f2a1e-0000-4000-8000-000000000002",
    deviceId: "5c1f2a1e-0000-4000-8000-000000000003",
    keys: null,
  },
  desk: {
    orgId: "5c1f2a1e-0000-4000-8000-000000000011",
    userId: "5c1f2a1e-0000-4000-8000-000000000012",
    deviceId: "5c1f2a1e-0000-4000-8000-000000000013",
    keys: null,
  },
};
