import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aReport } from '../../a-report';
import type { Report } from '../../api/use-scan';
import { Finding } from './finding';

vi.mock('@tanstack/react-router', () => ({
  createLink:
    () =>
    ({ children, to }: { children: ReactNode; to: string }) => <a href={to}>{children}</a>,
}));

const shown = (report: Report) =>
  render(
    <MantineProvider>
      <Finding id="7" report={report} />
    </MantineProvider>,
  );

afterEach(cleanup);

describe('a finding', () => {
  it('says in words what it looks like and how high the risk is', () => {
    shown(aReport());

    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Melanocytic naevus');
    expect(screen.getByText('Low risk')).toBeTruthy();
  });

  it('of high risk offers a letter for the doctor', () => {
    const base = aReport();
    shown({ ...base, risk: { ...base.risk!, level: 'HIGH', urgency: 'WITHIN_DAYS' } });

    expect(screen.getByRole('link', { name: 'Letter for your doctor (PDF)' }).getAttribute('href')).toContain(
      '/api/scans/7/letter.pdf?language=en',
    );
    expect(screen.getByText('Show it to a dermatologist within the next days.')).toBeTruthy();
  });

  it('that was refused says why and offers to take the photo again', () => {
    shown({
      ...aReport(),
      outcome: 'REFUSED',
      refusals: ['TOO_DARK'],
      advice: [{ code: 'TOO_DARK', text: 'The photo is too dark to be judged.' }],
      candidates: [],
      risk: null,
      predictionSet: null,
      factors: null,
    });

    expect(screen.getByText('The photo is too dark to be judged.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Take it again' }).getAttribute('href')).toBe('/scans/new');
    expect(screen.queryByText('Low risk')).toBeNull();
  });
});
