/** Builds the screens when their sources have changed since the last build. @param root the product's folder */
export function ensureBuilt(root: string): void;
