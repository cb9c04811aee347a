import { Anchor, List, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { day } from '../../../lib/format';
import type { Step } from '../api/use-insights';

/** What to do, most urgent first; each leads to where it is done. */
export function NextSteps({ steps }: { steps: Step[] }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="steps">
      <Title order={2} id="steps" mb="sm">
        {t('insights.next')}
      </Title>
      {steps.length === 0 ? (
        <Text>{t('insights.nothingToDo')}</Text>
      ) : (
        <List spacing="sm" listStyleType="none">
          {steps.map((step) => (
            <List.Item key={`${step.code} ${step.about?.scanId}`}>
              <StepLine step={step} />
            </List.Item>
          ))}
        </List>
      )}
    </Paper>
  );
}

function StepLine({ step }: { step: Step }) {
  const { t } = useTranslation();
  const { about } = step;
  const here = about && step.code !== 'TAKE_ANOTHER_PHOTO' ? `/scans/${about.scanId}` : '/scans/new';
  return (
    <>
      <Anchor component={Link} to={here}>
        {t(`insights.step.${step.code}`)}
      </Anchor>
      {about && (
        <Text size="sm" c="dimmed">
          {[about.conditionName, about.bodySite && t(`scans.site.${about.bodySite}`), day(about.takenAt)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
    </>
  );
}
