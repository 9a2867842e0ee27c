import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { forgetAnswers } from '../src/api/answers';

// One test's page, answers and address are not the next one's.
afterEach(() => {
  cleanup();
  forgetAnswers();
  window.history.replaceState(null, '', '/');
});
