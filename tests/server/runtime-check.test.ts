import { expect, test } from 'vitest';
import { runtimeFault } from '../../server/runtime-check.ts';

test.each(['22.18.0', '22.20.1', '24.0.0', '26.1.0'])('Node %s runs the hall', (version) => {
  expect(runtimeFault(version)).toBeUndefined();
});

test.each(['18.20.4', '20.20.2', '22.13.1'])('Node %s is refused in one line that names what is needed', (version) => {
  const fault = runtimeFault(version);
  expect(fault).toContain(version);
  expect(fault).toContain('22.18');
  expect(fault).not.toContain('\n');
});
