import { useEffect, useState } from 'preact/hooks';

/** The voices of the browser, which may list them only some time after the first request. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  // Missing in Firefox when its settings switch speech off.
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
