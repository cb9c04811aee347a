import { ErrorState } from '../ui/error-state/error-state';

/** A fault of the page itself, or a part of it that could not be fetched. */
export function Failed({ error }: { error: unknown }) {
  return <ErrorState error={error} onRetry={() => location.reload()} />;
}
