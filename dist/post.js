process.env.STATE_removal!==void 0&&import("./index.js");
