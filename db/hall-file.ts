import type { Aside } from '../domain/decision.ts';
import type { Recorded } from '../domain/events.ts';
import { brandCustomers } from './brand-customers.ts';
import { codesOf } from './codes.ts';
import { controlRecords } from './control.ts';
import { devices } from './devices.ts';
import { forecastMemory } from './forecast-memory.ts';
import { hallFacts } from './hall-facts.ts';
import { hallStanding } from './hall-standing.ts';
import { ledgerTable } from './ledger.ts';
import { migrate } from './migrate.ts';
import { openForWriting } from './open.ts';
import { packVersions } from './pack-versions.ts';
import { people } from './people.ts';
import { personalDetails } from './personal-details.ts';
import { printJobs } from './print-jobs.ts';
import { promiseFigures } from './promises.ts';
import { queries } from './queries.ts';
import { readTables } from './read-tables.ts';
import { replyTable } from './replies.ts';
import { reports } from './reports.ts';
import { tokens } from './tokens.ts';
import { transactionsOf } from './transactions.ts';

export type HallFile = ReturnType<typeof openHallFile>;

/** Opens or creates the file and brings it to this version. Errors: NewerFile, SQLite's own for a file that is none. */
export function openHallFile(file: string) {
  const db = openForWriting(file);
  const { copy } = migrate(db, file);
  const codes = codesOf(db);
  const tables = {
    ledger: ledgerTable(db, codes),
    replies: replyTable(db),
    personal: personalDetails(db),
    brandCustomers: brandCustomers(db),
    printJobs: printJobs(db),
    people: people(db),
    devices: devices(db),
    control: controlRecords(db),
    tokens: tokens(db),
    packs: packVersions(db),
    facts: hallFacts(db),
    queries: queries(db),
    reports: reports(db),
    hallStanding: hallStanding(db),
    promises: promiseFigures(db),
    forecastMemory: forecastMemory(db),
  };
  const project = readTables(db);
  const probe = db.prepare<[string]>(
    "INSERT INTO hall_fact (name, value) VALUES ('probe', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  return {
    db,
    file,
    ...(copy ? { copyBeforeMigration: copy } : {}),
    ...tables,
    ...transactionsOf(db, () => {
      codes.forget();
      tables.ledger.forget();
    }),
    /** Appends an event and fills the read tables with it. */
    append(recorded: Recorded): void {
      tables.ledger.append(recorded);
      project(recorded);
    },
    /** Writes what is owed beside the events. */
    write(aside: Aside, now: number): void {
      writeAside(tables, aside, now);
    },
    /** Throws while the file cannot be written. The padding asks for room on the disk. */
    probe(now: number): void {
      probe.run(`${now}${' '.repeat(8192)}`);
      probe.run(String(now));
    },
    close: () => db.close(),
  };
}

type Tables = Pick<HallFile, 'personal' | 'brandCustomers' | 'printJobs' | 'people' | 'devices'>;

function writeAside(tables: Tables, aside: Aside, now: number) {
  const { personal, brandCustomers: list, printJobs: jobs, people: staff, devices: screens } = tables;
  switch (aside.kind) {
    case 'paper':
      return jobs.order(aside, now);
    case 'paperAbandoned':
      return jobs.end(aside.printJobId, 'abandoned', now);
    case 'personal':
      return personal.write(aside.visitId, aside.personal, now, aside.keepDays);
    case 'remark':
      return personal.writeRemark(aside, now);
    case 'ticketSecret':
      return personal.writeSecret(aside.secret, aside.ticketId, now, aside.keepDays);
    case 'brandCustomer':
      return list.add(aside, now);
    case 'brandCustomerEnded':
      return list.end(aside.entryId);
    case 'staff':
      return staff.write(aside.number, aside);
    case 'deviceApproved':
      return screens.approve(aside.deviceId, aside.name, now);
    case 'deviceRevoked':
      return screens.remove(aside.deviceId);
    default:
      return aside satisfies never;
  }
}
