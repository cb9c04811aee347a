import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

type Props = AnchorProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>;

/** A link in a text or list: with its parameters and search checked against the routes. */
export const TextLink = createLink((props: Props) => <Anchor underline="always" {...props} />);
