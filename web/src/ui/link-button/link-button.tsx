import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

type Props = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

/** Looks like a button, is a link: with its parameters and search checked against the routes. */
export const LinkButton = createLink((props: Props) => <Button component="a" {...props} />);
