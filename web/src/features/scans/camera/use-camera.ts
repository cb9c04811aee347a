import { type RefObject, useCallback, useEffect, useState } from 'react';
import { advise, type Hint, motionBetween, spotShare } from './advise';
import limits from './limits.json';
import { luma, measure } from './measure';

export type CameraFault = 'insecure' | 'denied' | 'none';

/** How often a frame is judged, ms. */
const EVERY = 250;

/** Runs the back camera in a video element and judges its frames. */
export function useCamera(video: RefObject<HTMLVideoElement | null>) {
  const [hint, setHint] = useState<Hint | null>(null);
  const [fault, setFault] = useState<CameraFault | null>(null);

  useEffect(() => {
    let stopped = false;
    let stream: MediaStream | null = null;
    let timer = 0;
    void open().then(
      (opened) => {
        stream = opened;
        if (stopped || !video.current) {
          close(opened);
          return;
        }
        video.current.srcObject = opened;
        timer = watch(video.current, setHint);
      },
      (error: unknown) => !stopped && setFault(faultOf(error)),
    );
    return () => {
      stopped = true;
      clearInterval(timer);
      close(stream);
    };
  }, [video]);

  /** The whole frame, as large as the camera gives it. */
  const capture = useCallback(async (): Promise<File | null> => {
    const from = video.current;
    if (!from || from.videoWidth === 0) {
      return null;
    }
    const canvas = document.createElement('canvas');
    canvas.width = from.videoWidth;
    canvas.height = from.videoHeight;
    canvas.getContext('2d')?.drawImage(from, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.92));
    return blob && new File([blob], 'camera.jpg', { type: 'image/jpeg' });
  }, [video]);

  return { hint, fault, capture };
}

async function open(): Promise<MediaStream> {
  // Undefined where the page is not secure.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) {
    throw new DOMException('the page is not secure', 'SecurityError');
  }
  return devices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1440 } },
    audio: false,
  });
}

function close(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop());
}

function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : '';
  return name === 'SecurityError' ? 'insecure' : name === 'NotAllowedError' ? 'denied' : 'none';
}

/** Judges the centre square at the size that the server's step sees it. */
function watch(video: HTMLVideoElement, tell: (hint: Hint) => void): number {
  const canvas = document.createElement('canvas');
  canvas.width = limits.size;
  canvas.height = limits.size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let before: Float32Array | null = null;
  return window.setInterval(() => {
    const side = Math.min(video.videoWidth, video.videoHeight);
    if (!context || side === 0) {
      return;
    }
    context.imageSmoothingQuality = 'high';
    const [left, top] = [(video.videoWidth - side) / 2, (video.videoHeight - side) / 2];
    context.drawImage(video, left, top, side, side, 0, 0, limits.size, limits.size);
    const pixels = context.getImageData(0, 0, limits.size, limits.size).data;
    const now = luma(pixels);
    const motion = motionBetween(before, now);
    before = now;
    tell(advise({ measures: measure(pixels, limits.size), spot: spotShare(pixels, limits.size), motion }));
  }, EVERY);
}
