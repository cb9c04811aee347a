import type { Report } from './api/use-scan';

const factor = { value: 1, unit: 'points', score: 0.2, meaning: 'Both halves are alike.', details: {} };
const model = { name: 'lesion-classifier', version: '1', sha256: 'ab12' };

/** A report of a harmless mole; tests change what they are about. */
export const aReport = (): Report => ({
  outcome: 'FINDING',
  refusals: [],
  quality: { score: 0.9, sharpness: 0.9, exposure: 1, glare: 0, hints: [] },
  advice: [],
  candidates: [
    {
      code: 'nv',
      name: 'Melanocytic naevus (mole)',
      description: 'An ordinary mole.',
      source: 'NHS',
      snomed: '400096001',
      icd10: 'D22.9',
      probability: 0.93,
      malignant: false,
    },
  ],
  predictionSet: { codes: ['nv'], coverage: 0.9 },
  risk: { level: 'LOW', classification: 'BENIGN', score: 0.04, urgency: 'ROUTINE', reasons: ['Rarely found in cancer.'] },
  factors: { resolution: factor, color: factor, texture: factor, border: factor, symmetry: factor, size: factor },
  outline: [],
  recommendations: [{ code: 'WATCH_FOR_CHANGES', text: 'Take a photo again in three months.' }],
  model,
  models: [model],
  elapsedMillis: 41,
  disclaimer: 'This is not a diagnosis.',
});
