import type { Browser, BrowserContext } from "playwright-core";

export function buildGallery(): Promise<string>;
export function serveGallery(context: BrowserContext, dir: string): Promise<void>;
export function launchBrowser(): Promise<Browser>;
