import { expect, test } from 'vitest';
import { changesOf } from '../../manager-board/people/staff-changes.ts';

const before = { roles: ['clerk', 'greeter'], active: true } as const;

test('a form in which nothing was changed has nothing to save', () => {
  expect(changesOf(before, { ...before, pin: '' })).toBeUndefined();
  expect(changesOf(before, { roles: ['greeter', 'clerk'], active: true, pin: '' })).toBeUndefined();
});

test('only what was changed is sent', () => {
  expect(changesOf(before, { ...before, pin: '4711' })).toEqual({ pin: '4711' });
  expect(changesOf(before, { ...before, active: false, pin: '' })).toEqual({ active: false });
  expect(changesOf(before, { ...before, roles: ['clerk'], pin: '' })).toEqual({ roles: ['clerk'] });
});

test('one role in place of another is a change', () => {
  const after = { roles: ['clerk', 'rover'] as const, active: true, pin: '' };
  expect(changesOf(before, after)).toEqual({ roles: ['clerk', 'rover'] });
});
