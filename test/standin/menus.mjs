// Menu and MenuItem as data: nothing is drawn, a test clicks items by their id.
import { openWindows } from "./window-list.mjs";

export class MenuItem {
  constructor(options) {
    const { click, submenu, ...rest } = options;
    Object.assign(this, { enabled: true, visible: true, checked: false, id: rest.role }, rest);
    this.type ??= submenu ? "submenu" : "normal";
    if (submenu) this.submenu = submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu);
    this.click = () => {
      if (this.enabled) click?.(this, openWindows().at(-1), {});
    };
  }
}

export class Menu {
  static #application = null;
  items = [];

  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)));
    return menu;
  }
  static setApplicationMenu = (menu) => void (Menu.#application = menu);
  static getApplicationMenu = () => Menu.#application;

  append = (item) => void this.items.push(item);
  popup() {}
  /** The item with this id here or in a submenu, or null. */
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
