import { expect, test } from 'vitest';
import { COMMANDS } from '../../contract/commands.ts';
import { wrongFields } from '../../manager-board/people/wrong-fields.ts';
import { issuesOf } from '../../server/commands/gateway.ts';

test('an empty form is told field by field what the hall could not take', () => {
  const parsed = COMMANDS.addStaff.payload.safeParse({ number: '', name: '', roles: [], pin: '' });
  if (parsed.success) throw new Error('an empty form was taken');
  const refusal = { code: 'malformed', data: { issues: issuesOf(parsed.error) } } as const;
  expect([...wrongFields(refusal)].sort()).toEqual(['name', 'number', 'pin', 'roles']);
});

test('a role that does not exist is a fault of the roles', () => {
  const parsed = COMMANDS.addStaff.payload.safeParse({ number: '250', name: 'Xin', roles: ['king'], pin: '4711' });
  if (parsed.success) throw new Error('an unknown role was taken');
  expect([...wrongFields({ code: 'malformed', data: { issues: issuesOf(parsed.error) } })]).toEqual(['roles']);
});

test('another refusal blames no field', () => {
  expect(wrongFields({ code: 'staffExists', data: { number: '250' } }).size).toBe(0);
  expect(wrongFields(undefined).size).toBe(0);
});
