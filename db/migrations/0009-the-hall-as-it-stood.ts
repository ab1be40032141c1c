/** The hall as of one number of the ledger, so that a start in the midst of a day reads what came after it. Nothing depends on it. */
export const theHallAsItStood = `
CREATE TABLE hall_standing (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  ledger INTEGER NOT NULL,
  -- the rules that made it: another version of them may remember other things
  rules TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
`;
