// The open windows, in the order they were made. Its own file so that app, session and windows can
// all read it without importing each other.

const windows = [];

export const openWindows = () => [...windows];
export const windowOfPage = (page) => windows.find((window) => window.standInPage === page);

export function addWindow(window) {
  windows.push(window);
}

export function removeWindow(window) {
  const index = windows.indexOf(window);
  if (index !== -1) windows.splice(index, 1);
}
