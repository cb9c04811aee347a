import { useState } from 'react';

/** A photo on its way to become a scan. */
export interface Draft {
  key: string;
  photo: File;
  bodySite: string;
  note: string;
  capturedAt: string;
}

export interface FirstFields {
  bodySite?: string | undefined;
}

/** The photos chosen so far, in the order they were. */
export function useDrafts(first: FirstFields) {
  const [drafts, setDrafts] = useState<Draft[]>([]);
  return {
    drafts,
    add: (photos: File[], takenNow: boolean) =>
      setDrafts((before) => [...before, ...photos.map((photo) => draftOf(photo, takenNow, first))]),
    change: (key: string, fields: Partial<Pick<Draft, 'bodySite' | 'note'>>) =>
      setDrafts((before) => before.map((draft) => (draft.key === key ? { ...draft, ...fields } : draft))),
    remove: (key: string) => setDrafts((before) => before.filter((draft) => draft.key !== key)),
  };
}

function draftOf(photo: File, takenNow: boolean, { bodySite = '' }: FirstFields): Draft {
  return {
    key: crypto.randomUUID(),
    photo,
    bodySite,
    note: '',
    // A file's date is when it was saved or copied, which need not be when the photo was taken.
    capturedAt: takenNow ? new Date().toISOString() : '',
  };
}
