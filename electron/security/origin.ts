/** The scheme and origin are the address of the database: fixed for ever (design §7). */
export const APP_SCHEME = "app";
export const APP_ORIGIN = "app://chumrok";
export const APP_START_URL = `${APP_ORIGIN}/`;
