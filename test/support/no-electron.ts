/**
 * What `import "electron"` means in unit tests. npm's own module would download Electron, and code
 * under test gets Electron handed in (style §3.1), so an import of its values is a mistake.
 */
throw new Error("A unit test imported Electron: hand in what the code needs instead");

export {};
