const require = (name) => process.getBuiltinModule(name);
process.env.STATE_removal!==void 0&&await import("./index.js");
