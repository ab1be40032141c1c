/** Read tables for reports: one row for each day, queue and service, so that a year is a few thousand rows. */
export const sumsOfADay = `
CREATE TABLE ticket_day (
  day TEXT NOT NULL,
  queue_id TEXT NOT NULL,
  service_id TEXT NOT NULL,
  tickets INTEGER NOT NULL,
  served INTEGER NOT NULL,
  gave_up INTEGER NOT NULL,
  no_show INTEGER NOT NULL,
  waited INTEGER NOT NULL,
  longest_wait INTEGER NOT NULL,
  serving INTEGER NOT NULL,
  PRIMARY KEY (day, queue_id, service_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE visit_day (
  day TEXT PRIMARY KEY,
  visits INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  diverted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO ticket_day
  SELECT day, queue_id, service_id, count(*), sum(outcome = 'served'), sum(outcome = 'gaveUp'), sum(outcome = 'noShow'),
    sum(waited), max(waited),
    sum((SELECT coalesce(sum(i.ended_at - i.began_at), 0) FROM ticket_interval i
      WHERE i.ticket_id = ticket.ticket_id AND i.kind = 'serving' AND i.ended_at IS NOT NULL))
  FROM ticket WHERE status = 'ended' GROUP BY day, queue_id, service_id;
INSERT INTO visit_day
  SELECT d.date, sum(l.type = 'VisitBegan'),
    sum(l.type = 'ServiceRefused' AND json_extract(l.data, '$.ticketId') IS NULL), sum(l.type = 'VisitDiverted')
  FROM (SELECT date, opened_by, lead(opened_by, 1, 1 << 53) OVER (ORDER BY opened_by) AS next FROM business_day) d
  JOIN ledger l ON l.n >= d.opened_by AND l.n < d.next
  WHERE l.type IN ('VisitBegan', 'ServiceRefused', 'VisitDiverted')
  GROUP BY d.date;
`;
