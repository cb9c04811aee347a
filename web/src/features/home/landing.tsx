import { Button, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { percent } from '../../lib/format';
import { useFigures } from '../about/about';
import { useMe } from '../identity/session';
import classes from './landing.module.css';

export function Landing() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  return (
    <Stack gap={48}>
      <section className={classes.hero}>
        <Title order={1} className={classes.title}>
          {t('home.title')}
        </Title>
        <Text size="lg" c="dimmed" maw={620}>
          {t('home.lead')}
        </Text>
        <Button
          component={Link}
          to={me ? '/scans/new' : '/sign-up'}
          size="lg"
          leftSection={<IconCamera size={22} />}
        >
          {t('home.start')}
        </Button>
      </section>
      <HowGood />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={48}>
        <section>
          <Title order={2} mb="sm">
            {t('home.not')}
          </Title>
          <List spacing="xs">
            {(t('home.notItems', { returnObjects: true }) as string[]).map((item) => (
              <List.Item key={item}>{item}</List.Item>
            ))}
          </List>
        </section>
        <section>
          <Title order={2} mb="sm">
            {t('home.privacy')}
          </Title>
          <Text>{t('home.privacyText')}</Text>
        </section>
      </SimpleGrid>
    </Stack>
  );
}

/** The model card's own figures, the weak ones too. Nothing is shown until they are there. */
function HowGood() {
  const { t } = useTranslation();
  const { data: figures } = useFigures();
  return (
    <section className={classes.figures}>
      <Title order={2}>{t('home.how')}</Title>
      {figures && (
        <>
          <Text c="dimmed">{t('home.howText', { n: figures.n })}</Text>
          <SimpleGrid cols={{ base: 1, sm: 3 }} mt="md">
            {(['balanced', 'sensitivity', 'specificity'] as const).map((name) => (
              <div key={name}>
                <div className={classes.figure}>{percent(figures[name])}</div>
                <Text size="sm">{t(`home.${name}`)}</Text>
              </div>
            ))}
          </SimpleGrid>
          <Text mt="md" size="sm">
            {t('home.phone', { value: percent(figures.phoneBalanced), dermoscopy: percent(figures.balanced) })}
          </Text>
        </>
      )}
    </section>
  );
}
