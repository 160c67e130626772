import { screen, waitFor } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { CYBERSECURITY, CYBERSPACE } from '../../../components/fixtures/fixtures.ts';
import { accessibilityIssues, renderView } from '../../../components/fixtures/render-fixture.tsx';
import { startBackground } from '../../shared/own-pages/background-for-pages-fixture.ts';
import * as saving from '../../shared/own-pages/save-file.ts';
import { startExchange } from './exchange-fixture.ts';
import { ExportDialog } from './ExportDialog.tsx';
import * as workers from './start-exchange.ts';

beforeEach(() => {
  vi.spyOn(workers, 'startExchange').mockImplementation(startExchange);
  startBackground([CYBERSPACE, CYBERSECURITY]);
});

test('a file is not written before what is to be in it was loaded', async () => {
  const listed = Promise.withResolvers<readonly string[]>();
  const { user } = renderView(
    <ExportDialog
      listed={() => listed.promise}
      selected={undefined}
      open={undefined}
      onClose={() => undefined}
    />,
  );
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: 'Save the file' });
  const scope = await screen.findByRole('combobox', { name: 'Entries' });
  await user.selectOptions(scope, 'all');
  await waitFor(() => expect(save.disabled).toBe(false));
  await user.selectOptions(scope, 'listed');
  expect(save.disabled).toBe(true);
  listed.resolve([CYBERSPACE.id]);
  await waitFor(() => expect(save.disabled).toBe(false));
});

test('a glossary that one file cannot have is saved as several, numbered', async () => {
  const names: string[] = [];
  vi.spyOn(saving, 'saveFile').mockImplementation((_content, name) => void names.push(name));
  const all = startExchange();
  const call = (async (name: string, ...args: readonly unknown[]) => {
    if (name !== 'write') return all.call(name as 'languages', ...(args as []));
    const from = Number(args[3]);
    return { content: '', next: from + 1, all: 3 };
  }) as typeof all.call;
  vi.spyOn(workers, 'startExchange').mockImplementation(() => ({ call }));
  const closed = vi.fn<() => void>();
  const { user } = renderView(
    <ExportDialog listed={undefined} selected={undefined} open={undefined} onClose={closed} />,
  );
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: 'Save the file' });
  await waitFor(() => expect(save.disabled).toBe(false));
  await user.click(save);
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  expect(names.map((name) => name.replace(/^termlight-[\d-]+/u, ''))).toEqual([
    '.1.tbx',
    '.2.tbx',
    '.3.tbx',
  ]);
});

test('an export that fails says so in our words, with what can be done, before the reason', async () => {
  const saved = vi.spyOn(saving, 'saveFile').mockImplementationOnce(() => {
    throw new TypeError('Sink type mismatch');
  });
  const closed = vi.fn<() => void>();
  const { user, element } = renderView(
    <ExportDialog listed={undefined} selected={undefined} open={undefined} onClose={closed} />,
  );
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: 'Save the file' });
  await waitFor(() => expect(save.disabled).toBe(false));
  await user.click(save);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/^The export failed.+Try again.+Sink type mismatch$/u);
  expect(await accessibilityIssues(element)).toEqual([]);
  saved.mockImplementation(() => undefined);
  await waitFor(() => expect(save.disabled).toBe(false));
  await user.click(save);
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
});
