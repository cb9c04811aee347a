import type { ScanInList } from './api/list-scans';

/** From head to foot. */
export const BODY_SITES = [
  'SCALP', 'FACE', 'EAR', 'NECK', 'CHEST', 'ABDOMEN', 'BACK', 'SHOULDER', 'ARM', 'HAND', 'BUTTOCKS', 'GENITALS', 'LEG',
  'FOOT',
] as const satisfies readonly NonNullable<ScanInList['bodySite']>[];
