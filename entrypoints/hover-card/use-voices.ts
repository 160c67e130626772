import { useEffect, useState } from 'preact/hooks';

/** The voices that the browser has; it may name them only some time after it was asked first. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  // Firefox leaves it out where its settings switch speech off.
  const { speechSynthesis: speech } = globalThis as Partial<typeof globalThis>;
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>(
    () => speech?.getVoices() ?? [],
  );
  useEffect(() => {
    const life = new AbortController();
    const read = (): void => setVoices(speech?.getVoices() ?? []);
    speech?.addEventListener('voiceschanged', read, { signal: life.signal });
    return () => life.abort();
  }, [speech]);
  return voices;
}
