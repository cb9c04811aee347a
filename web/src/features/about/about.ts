import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client';

/**
 * How good the classifier was measured to be. Of the sets in its card: isic2018 was never trained nor calibrated on, phone
 * is of other people's phones.
 */
export interface Figures {
  n: number;
  balanced: number;
  sensitivity: number;
  specificity: number;
  coverage: number;
  phoneBalanced: number;
  phoneCoverage: number;
}

export function useFigures() {
  return useQuery({
    queryKey: ['about'],
    staleTime: Infinity,
    queryFn: async () => dataOf(await api.GET('/api/about')),
    select: (about): Figures | null => {
      const metrics = about.models.find((model) => model.name === 'lesion-classifier')?.metrics;
      const seen = metrics?.isic2018;
      const phone = metrics?.phone;
      return seen && phone
        ? {
            n: seen.n ?? 0,
            balanced: seen.balanced_accuracy ?? 0,
            sensitivity: seen.malignant_sensitivity ?? 0,
            specificity: seen.malignant_specificity ?? 0,
            coverage: seen.set_coverage ?? 0,
            phoneBalanced: phone.balanced_accuracy ?? 0,
            phoneCoverage: phone.set_coverage ?? 0,
          }
        : null;
    },
  });
}
