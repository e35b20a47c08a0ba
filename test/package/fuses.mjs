// Reads the fuses back from a packaged executable and compares them with what style demands.
import fusesPackage from "@electron/fuses";

const { FuseV1Options, getCurrentFuseWire } = fusesPackage;
/** How a fuse that is on stands in the wire. */
const ON = "1".charCodeAt(0);

/** The same eight as electron-builder.yml, written again on purpose: this is the promise. */
const PROMISED = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** Returns `lines` (one per fuse) and `faults`. */
export async function checkFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const states = Object.entries(PROMISED).map(([name, isPromisedOn]) => {
    const isOn = wire[FuseV1Options[name]] === ON;
    return { name, isOn, isKept: isOn === isPromisedOn };
  });
  return {
    lines: states.map(({ name, isOn }) => `${isOn ? "on " : "off"} ${name}`),
    faults: states.filter((s) => !s.isKept).map((s) => `fuse ${s.name} is the wrong way round`),
  };
}
