import { Group, Stack, Text } from '@mantine/core';
import type { Report } from '../api/use-scan';
import { AdviceDrawing } from './advice-drawing';

/** What the photo lacked and what to do about it, each in words and as a small drawing. */
export function AdviceList({ advice }: { advice: Report['advice'] }) {
  return (
    <Stack component="ul" gap="sm" p={0} m={0}>
      {advice.map(({ code, text }) => (
        <Group component="li" key={code} wrap="nowrap" style={{ listStyle: 'none' }}>
          <AdviceDrawing code={code} />
          <Text>{text}</Text>
        </Group>
      ))}
    </Stack>
  );
}
