import { Menu } from "electron";

/** Only what needs a menu: editing keys, zoom, lock, quit. No reload, no developer tools. */
export function setApplicationMenu(onLock: () => void): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: "Chumrok",
        submenu: [
          { id: "lock", label: "Lock", accelerator: "CmdOrCtrl+L", click: onLock },
          { type: "separator" },
          { role: "quit" },
        ],
      },
      {
        label: "Edit",
        submenu: [
          { role: "undo" },
          { role: "redo" },
          { type: "separator" },
          { role: "cut" },
          { role: "copy" },
          { role: "paste" },
          { role: "selectAll" },
        ],
      },
      { label: "View", submenu: [{ role: "resetZoom" }, { role: "zoomIn" }, { role: "zoomOut" }] },
    ]),
  );
}
