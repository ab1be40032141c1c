// A pack that changed during the day: what began under the old one is loaded with the old one.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packOf, packOfVisit } from '../../domain/hall.ts';
import { newDataDir, TELECOM_PACK } from '../server/own-hall.ts';
import { accepted, openTestServer, program, type TestServer } from '../server/test-server.ts';

const PAYMENT = { serviceId: 'bill-payment', comesAs: 'owner', language: 'en' } as const;

test('after a change of the pack open visits keep theirs, new ones get the new, and a start finds both in the file', async () => {
  const data = newDataDir();
  const changed = join(data.dataDir, 'pack');
  cpSync(TELECOM_PACK, changed, { recursive: true });
  const hallFile = join(changed, 'hall.yaml');
  writeFileSync(hallFile, readFileSync(hallFile, 'utf8').replace('callsBeforeMissing: 2', 'callsBeforeMissing: 3'));
  const open = (HALL_PACK: string) => openTestServer({ dataDir: data.dataDir, env: { HALL_PACK } });
  const issue = async (server: TestServer) =>
    accepted((await program(server, { name: 'door', role: 'integrator' }).command('issueTicket', PAYMENT)).body);

  const before = await open(TELECOM_PACK);
  const old = await issue(before);
  await before.close();
  const between = await open(changed);
  const young = await issue(between);
  await between.close();
  const after = await open(changed);
  const hall = after.writer.hall();
  expect([...after.file.ledger.from(1)].filter(({ type }) => type === 'PackAdopted')).toHaveLength(1);
  expect(packOf(hall).limits.callsBeforeMissing).toBe(3);
  expect(packOfVisit(hall, old.visitId).limits.callsBeforeMissing).toBe(2);
  expect(packOfVisit(hall, young.visitId).limits.callsBeforeMissing).toBe(3);
  expect([old, young].map(({ number }) => number)).toEqual(['B001', 'B002']);
  await after.close();
  data.remove();
});
