import { expect, test } from 'vitest';
import { type PreviewFor, previewService } from '../../server/packs/preview-service.ts';
import { TELECOM } from '../domain/test-hall.ts';

const OWNER: PreviewFor = {
  ...{ comesAs: 'owner', payment: 'cash', language: 'zh-CN' },
  ...{ special: false, othersWaiting: true, hurry: false, firstService: true },
};
const stepsOf = (serviceId: string, change: Partial<PreviewFor> = {}) => {
  const preview = previewService(TELECOM, serviceId, { ...OWNER, ...change });
  if (!preview.ok) throw new Error(preview.message);
  return preview.lines.filter((line) => /^\s*\d+\. /.test(line));
};

test('the preview walks through a visit step by step, in either language', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const steps = stepsOf('sim-replacement', { language });
    expect(steps.length).toBeGreaterThan(9);
    expect(steps.join('\n')).toContain('[C-45]');
  }
});

test('[C-38] a hurried customer gets one step more, and none of the required ones less', () => {
  const ids = (lines: readonly string[]) => lines.map((line) => line.replace(/^\s*\d+\. /, ''));
  const hurried = ids(stepsOf('sim-replacement', { hurry: true }));
  const usual = ids(stepsOf('sim-replacement'));
  expect(hurried.filter((line) => line.includes('C-38'))).toHaveLength(1);
  expect(usual.filter((line) => !line.includes('可') && !hurried.includes(line))).toEqual([]);
});

test('what cannot be previewed is said in one line, with the likely name', () => {
  expect(previewService(TELECOM, 'sim-replacment', OWNER)).toEqual({
    ok: false,
    message: 'there is no service "sim-replacment"; did you mean "sim-replacement"?',
  });
  const alone = TELECOM.services.find(({ documents }) => !documents.agent);
  expect(previewService(TELECOM, alone?.id ?? '', { ...OWNER, comesAs: 'agent' }).ok).toBe(false);
});
