/** Taking a photo of the same spot again: with the camera at once, and where it is already said. */
export const retake = (bodySite: string | undefined) => ({ camera: true, ...(bodySite !== undefined && { bodySite }) });
