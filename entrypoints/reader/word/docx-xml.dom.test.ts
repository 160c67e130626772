import { expect, test } from 'vitest';
import { DOMParser as Parser, Node as Kinds } from './docx-xml.ts';

test('XML is parsed as the reader of Word documents asks for it', () => {
  const { documentElement } = new Parser().parseFromString(
    '<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:t w:val="1">主权</w:t></w:document>',
  );
  const [text] = documentElement.childNodes;
  expect(documentElement.localName).toBe('document');
  expect(text?.nodeType).toBe(Kinds.ELEMENT_NODE);
  expect(text?.firstChild?.nodeType).toBe(Kinds.TEXT_NODE);
  expect(text?.firstChild?.nodeValue).toBe('主权');
});

test('what is no XML is refused', () => {
  expect(() => new Parser().parseFromString('<a><b></a>')).toThrow('no XML');
});
