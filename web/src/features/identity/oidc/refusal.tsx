import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../lib/api/problem';
import { ErrorState } from '../../../ui/error-state/error-state';

type Words = Record<string, { title: string; detail: string }>;

/** Read by few, so that they come when they are needed. */
const WORDS: Record<string, () => Promise<{ default: Words }>> = {
  en: () => import('../../../texts/refusals.en.json'),
  de: () => import('../../../texts/refusals.de.json'),
  es: () => import('../../../texts/refusals.es.json'),
  ar: () => import('../../../texts/refusals.ar.json'),
};

/** Why a person who was sent back here is not signed in, or not linked: the address names the problem only. */
export function Refusal({ problem }: { problem: string }) {
  const { language } = useTranslation().i18n;
  const { data: words, error } = useQuery({
    queryKey: ['refusals', language],
    staleTime: Infinity,
    queryFn: async () => (await WORDS[language]!()).default,
  });
  if (error) {
    return <ErrorState error={error} />;
  }
  return words && <ErrorState error={new ProblemError({ type: problem, ...words[problem] }, 0)} />;
}
