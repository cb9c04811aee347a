import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const ClearQuestion = lazy(() => import('./clear-question'));

/** All at once, after a question; each can be brought back for thirty days. */
export function ClearHistory() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        mx="auto"
        onClick={() => {
          setAsked(true);
          setAsking(true);
        }}
      >
        {t('scans.history.clear')}
      </Button>
      {asked && (
        <Suspense>
          <ClearQuestion opened={asking} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
