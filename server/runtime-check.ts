// Imported before anything else: it imports nothing itself, so that an old Node gets this far.

const NEEDED = { major: 22, minor: 18 } as const;

/** One line for the person who started this, or undefined for a Node that runs it. @param version such as `22.18.0` */
export function runtimeFault(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isFit = major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor);
  if (isFit) return undefined;
  return `Node ${version} cannot run the hall: it needs Node ${NEEDED.major}.${NEEDED.minor} or later, best Node 24. "npm start" brings its own.`;
}

const fault = runtimeFault(process.versions.node);
if (fault) {
  console.error(fault);
  process.exit(1);
}
