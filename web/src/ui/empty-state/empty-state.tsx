import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A place where something will be, and how to begin. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Stack align="center" ta="center" py={48} gap="sm">
      <Title order={2}>{title}</Title>
      <Text c="dimmed" maw={420}>
        {text}
      </Text>
      {children}
    </Stack>
  );
}
