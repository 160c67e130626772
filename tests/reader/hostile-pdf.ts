/** A PDF that tries everything, for the test in real browsers. */
import { pdfOf } from '../../entrypoints/reader/pdf/pdf-fixture.ts';
import { RAN } from './hostile-book.ts';

/**
 * A PDF with scripts, actions, forms, links and files that reach out, and one term on its page.
 * @param origin of a server, which it must not ask for anything
 */
export function hostilePdf(origin: string): Uint8Array {
  const run = `globalThis.${RAN} = true; app.launchURL\\("${origin}/script"\\); this.submitForm\\("${origin}/form"\\);`;
  const script = `<< /S /JavaScript /JS (${run}) >>`;
  const actions = [
    script,
    `<< /S /URI /URI (javascript:${RAN}=true) >>`,
    `<< /S /URI /URI (data:text/html,<script>opener.${RAN}=true</script>) >>`,
    `<< /S /Launch /F (${origin}/launch.exe) /NewWindow true >>`,
    `<< /S /GoToR /F << /FS /URL /F (${origin}/other.pdf) >> /D [0 /Fit] >>`,
    `<< /S /SubmitForm /F << /FS /URL /F (${origin}/submit) >> >>`,
    `<< /S /ImportData /F (${origin}/import.fdf) >>`,
    `<< /S /Rendition /JS (${run}) /OP 0 >>`,
  ];
  const annotations = actions.map(
    (action, at) =>
      `<< /Type /Annot /Subtype /Link /Rect [10 ${20 * at + 10} 60 ${20 * at + 25}] /A ${action} /AA << /E ${script} /PO ${script} /PV ${script} >> >>`,
  );
  const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (b) /Rect [100 10 200 30] /AA << /K ${script} /F ${script} /V ${script} /C ${script} >> >>`;
  const movie = `<< /Type /Annot /Subtype /RichMedia /Rect [100 40 200 60] /RichMediaContent << /Assets << /Names [(a) << /FS /URL /F (${origin}/movie) >>] >> >> >>`;
  return pdfOf({
    catalogue: `/OpenAction ${script} /AA << /WC ${script} /DP ${script} >> /URI << /Base (${origin}/) >> /Names << /JavaScript << /Names [(a) ${script}] >> /EmbeddedFiles << /Names [(a) << /Type /Filespec /FS /URL /F (${origin}/embedded) >>] >> >> /AcroForm << /Fields [] /XFA 101 0 R /CO [] >>`,
    objects: [
      // Once a number of this array became code (CVE-2024-4367).
      `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix [0.001 0 0 0.001 0 (0\\); ${RAN}=true; //)] /Encoding /WinAnsiEncoding >>`,
      xfa(origin),
      `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /F << /FS /URL /F (${origin}/picture) >> /Length 0 >>\nstream\n\nendstream`,
    ],
    pages: [
      {
        texts: [{ text: '数字鸿沟', at: [40, 500] }],
        more: `/AA << /O ${script} /C ${script} >> /Annots [${[...annotations, field, movie].join(' ')}]`,
      },
      {
        more: '/Resources << /Font << /evil 100 0 R >> /XObject << /remote 102 0 R >> >>',
        content: 'BT /evil 12 Tf 40 500 Td (x) Tj ET q 100 0 0 100 0 0 cm /remote Do Q',
      },
    ],
  });
}

function xfa(origin: string): string {
  const form = `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform><event activity="initialize"><script contentType="application/x-javascript">globalThis.${RAN} = true</script></event><draw><value><image href="${origin}/xfa"/></value></draw></subform></template></xdp:xdp>`;
  return `<< /Length ${form.length} >>\nstream\n${form}\nendstream`;
}
