import assert from 'node:assert/strict';
import test from 'node:test';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { scorecard } from './scorecard.mjs';

test('the scorecard has the newest figure, the year before, 12 months, the target, the direction and last years', async () => {
  const rows = [...(await editionPage(scorecard)).querySelectorAll('.scorecard__table tbody tr')].map(words);
  const row = rows.find((one) => one.startsWith('Children looked after, rate'));
  assert.match(
    row ?? '',
    /94 October 2024 101 October 2023 mean 97\.4, highest 102 87 ≈ Similar −7% 108\.00 2023\/24 71\.00 2023\/24 57\.0 2022\/23 100\.30/,
  );
  const met = rows.find((one) => one.startsWith('Assessments completed within 45 days')) ?? '';
  assert.match(met, / 81% ● Met /);
});
