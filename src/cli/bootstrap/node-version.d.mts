/** @throws SetupError when this Node.js is too old. */
export function checkNodeVersion(running?: string): void;
