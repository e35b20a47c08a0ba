import { config } from "zod";

// zod compiles parsers with `new Function` on first use, which the renderer's CSP refuses. The switch
// only works before the first object schema exists, so this file is the one door to zod (lint bans others).
config({ jitless: true });

export { z } from "zod";
